package org.deadwax.desktop.live;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.charm.CardPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.live.LiveFigures.ReleaseFigure;
import org.deadwax.desktop.theme.Tokens;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Segments;
import org.deadwax.desktop.ui.Words;

/** Units by minute or by hour. */
final class MinutesCard extends StackPane {

    private final MinuteChart chart;
    private final Label title = Words.cardTitle("");
    private final Label legend = Words.small("");
    private final Label other = Words.small("");
    private final HBox otherKey;
    private final CompareMenu compare;

    MinutesCard(LiveViewModel live, Figures figures, ObservableValue<Tokens> tokens) {
        chart = new MinuteChart(figures, tokens);
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        Region line = new Region();
        line.getStyleClass().add("swatch-line");
        other.setMinWidth(0);
        otherKey = new HBox(line, other);
        otherKey.getStyleClass().add("line");
        otherKey.managedProperty().bind(otherKey.visibleProperty());
        HBox key = new HBox(swatch, legend);
        key.getStyleClass().add("line");
        compare = new CompareMenu(live);
        compare.managedProperty().bind(compare.visibleProperty());
        Segments<Span> spans = new Segments<>(
                Texts.text("live.spans"),
                live.spanProperty(),
                span -> Texts.text("live.span." + span.name()),
                Span.MINUTE,
                Span.HOUR,
                Span.DAY);
        spans.setId("live-span");
        CardPane card = new CardPane("", chart);
        card.facts(title);
        card.actions(key, otherKey, compare, spans);
        getChildren().setAll(card);
        getStyleClass().add("minutes-card");
    }

    void show(LivePicture now) {
        ReleaseFigure release = now.release();
        title.setText(Texts.text("live.chart." + now.bars().span().name()));
        compare.show(now);
        compare.setVisible(now.bars().span() == Span.MINUTE && release != null);
        Rival rival = now.rival();
        otherKey.setVisible(rival != null && now.bars().span() == Span.MINUTE);
        other.setText(rival == null ? "" : Texts.text("live.rival", rival.title()));
        legend.setText(release == null ? Texts.text("live.allReleases") : release.title());
        chart.show(now);
    }
}

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
    private final Label legend = Words.small("");

    MinutesCard(LiveViewModel live, Figures figures, ObservableValue<Tokens> tokens) {
        chart = new MinuteChart(figures, tokens);
        Region swatch = new Region();
        swatch.getStyleClass().add("swatch");
        HBox key = new HBox(swatch, legend);
        key.getStyleClass().add("line");
        Segments<Span> spans = new Segments<>(
                Texts.text("live.spans"),
                live.spanProperty(),
                span -> Texts.text("live.span." + span.name()),
                Span.MINUTE,
                Span.HOUR);
        spans.setId("live-span");
        CardPane card = new CardPane(Texts.text("live.chart"), chart);
        card.actions(key, spans);
        getChildren().setAll(card);
        getStyleClass().add("minutes-card");
    }

    void show(LivePicture now) {
        ReleaseFigure release = now.release();
        legend.setText(release == null ? Texts.text("live.allReleases") : release.title());
        chart.show(now);
    }
}

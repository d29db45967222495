package org.deadwax.desktop.charts;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** The clock in one line, for a narrow window. */
final class ClockLine extends HBox {

    private final ChartsViewModel charts;
    private final Figures figures;
    private final Label due = Words.caption("");
    private final Label left = Words.strong("");
    private final Button more = new Button();

    /** @param right what stands at the right end; @param open shows what is in the way */
    ClockLine(ChartsViewModel charts, Figures figures, Node right, Runnable open) {
        this.charts = charts;
        this.figures = figures;
        getStyleClass().add("clock-line");
        more.setId("clock-more");
        more.getStyleClass().add("link");
        more.setOnAction(click -> open.run());
        more.managedProperty().bind(more.visibleProperty());
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        getChildren().setAll(Icons.of(Feather.CLOCK), left, due, more, stretch, right);
        Week week = charts.week();
        List.of(week.report, week.clock, week.countdown, week.submissions, week.agenda)
                .forEach(part -> part.property().subscribe(this::show));
        charts.nowProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ClockFacts facts = ClockFacts.of(charts.week(), charts.nowProperty().get(), figures);
        if (facts == null) {
            return;
        }
        due.setText(facts.due());
        left.setText(facts.left());
        left.getStyleClass().setAll("label", "strong", facts.tone().style());
        more.setVisible(!facts.rows().isEmpty());
        more.setText(Texts.count(
                "charts.clock.more",
                facts.rows().size(),
                Integer.toString(facts.rows().size())));
    }
}

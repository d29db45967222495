package org.deadwax.desktop.charts;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.ChartReport;
import org.kordamp.ikonli.feather.Feather;

/** The steps of the week, from left to right. */
final class StageStrip extends HBox {

    private final ChartsViewModel charts;
    private List<Stage> shown = List.of();

    StageStrip(ChartsViewModel charts) {
        this.charts = charts;
        getStyleClass().add("stage-strip");
        charts.reportProperty().subscribe(this::show);
        charts.nowProperty().subscribe(this::show);
        show();
    }

    private void show() {
        ChartReport report = charts.reportProperty().get().value();
        List<Stage> stages = report == null
                ? List.of()
                : Stage.of(report, charts.nowProperty().get());
        if (stages.equals(shown)) {
            return;
        }
        shown = stages;
        getChildren().clear();
        for (int i = 0; i < stages.size(); i++) {
            if (i > 0) {
                Region line = new Region();
                line.getStyleClass().add("stage-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            getChildren().add(step(i + 1, stages.get(i)));
        }
    }

    private static HBox step(int number, Stage stage) {
        String style = stage.state().name().toLowerCase(java.util.Locale.ROOT);
        StackPane dot = new StackPane(
                stage.state() == Stage.State.DONE ? Icons.of(Feather.CHECK) : new Label(Integer.toString(number)));
        dot.getStyleClass().addAll("stage-dot", style);
        Label title = Words.body(stage.title());
        title.getStyleClass().add("stage-title");
        HBox step = new HBox(dot, title);
        if (!stage.about().isEmpty()) {
            Label about = Words.caption(stage.about());
            about.getStyleClass().add("stage-about");
            step.getChildren().add(about);
        }
        step.getStyleClass().addAll("stage", style);
        return step;
    }
}

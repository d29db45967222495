package org.deadwax.desktop.charts;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.PeriodLife;
import org.kordamp.ikonli.feather.Feather;

/** The steps of the week, from left to right; in a narrow window times are in the tooltips, but for the step that counts. */
final class StageStrip extends HBox {

    private final ChartsViewModel charts;
    private List<Stage> shown = List.of();
    private boolean narrow;

    StageStrip(ChartsViewModel charts) {
        this.charts = charts;
        getStyleClass().add("stage-strip");
        setId("stages");
        charts.week().life.property().subscribe(this::show);
        charts.week().report.property().subscribe(this::show);
        charts.nowProperty().subscribe(this::show);
        show();
    }

    void narrow(boolean now) {
        narrow = now;
        shown = List.of();
        show();
    }

    private void show() {
        PeriodLife life = charts.week().life.value();
        List<Stage> stages = life == null
                ? List.of()
                : Stage.of(life, charts.week().blocking(), charts.nowProperty().get());
        if (stages.equals(shown) && !getChildren().isEmpty()) {
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

    private HBox step(int number, Stage stage) {
        String style = stage.state().name().toLowerCase(Locale.ROOT);
        StackPane dot = new StackPane(
                stage.state() == Stage.State.DONE ? Icons.of(Feather.CHECK) : new Label(Integer.toString(number)));
        dot.getStyleClass().addAll("stage-dot", style);
        Label title = Words.body(stage.title());
        title.getStyleClass().add("stage-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox step = new HBox(dot, title);
        boolean counts = stage.state() == Stage.State.BLOCKED || stage.state() == Stage.State.NOW;
        if (!stage.about().isEmpty() && (!narrow || counts)) {
            Label about = Words.caption(stage.about());
            about.getStyleClass().add("stage-about");
            about.setMinWidth(USE_PREF_SIZE);
            step.getChildren().add(about);
        }
        step.getStyleClass().addAll("stage", style);
        Tooltip.install(step, new Tooltip((stage.about() + "\n" + stage.sentence()).strip()));
        step.setAccessibleText(String.join(
                ", ", Texts.text("charts.life.state." + stage.state().name()), stage.title(), stage.about()));
        return step;
    }
}

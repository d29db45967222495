package org.deadwax.desktop.imports;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.feather.Feather;

/** How far a file has come, from left to right. */
final class StepStrip extends HBox {

    StepStrip(ImportsViewModel model) {
        getStyleClass().add("stage-strip");
        setId("import-steps");
        model.fileProperty().subscribe(file -> show(ImportStep.of(file)));
    }

    private void show(ImportStep now) {
        getChildren().clear();
        for (ImportStep step : ImportStep.values()) {
            if (step.ordinal() > 0) {
                Region line = new Region();
                line.getStyleClass().add("stage-line");
                HBox.setHgrow(line, Priority.ALWAYS);
                getChildren().add(line);
            }
            boolean past = step.ordinal() < now.ordinal() || now == ImportStep.DONE;
            getChildren().add(one(step, past, step == now));
        }
    }

    private static HBox one(ImportStep step, boolean past, boolean now) {
        String style = past ? "done" : now ? "now" : "ahead";
        StackPane dot = new StackPane(past ? Icons.of(Feather.CHECK) : new Label(Integer.toString(step.ordinal() + 1)));
        dot.getStyleClass().addAll("stage-dot", style);
        Label title = Words.body(step.words());
        title.getStyleClass().add("stage-title");
        title.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(dot, title);
        box.getStyleClass().addAll("stage", style);
        box.setAccessibleText(Texts.text("imports.step." + style + ".said", step.words()));
        return box;
    }
}

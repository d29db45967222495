package org.deadwax.desktop.charm;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.ui.Words;

/** What an empty screen teaches: what will be here, and the button that starts it. */
public final class EmptyState extends VBox {

    /** @param matrix what is scratched into the run-out, as "QHT-001-A nothing cut here yet" */
    public EmptyState(String matrix, String title, String text, Node... actions) {
        getStyleClass().add("empty-state");
        Label words = Words.body(text);
        words.getStyleClass().add("empty-text");
        words.setWrapText(true);
        words.setMaxWidth(500);
        HBox buttons = new HBox(actions);
        buttons.getStyleClass().add("empty-actions");
        getChildren().setAll(new RunOutPicture(matrix), Words.heading(title), words, buttons);
    }
}

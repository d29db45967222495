package org.deadwax.desktop.charm;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.ui.Icons;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.kordamp.ikonli.Ikon;

/** Two lines across the screen about something that stopped or costs, with what can be done at the right. */
public final class Banner extends HBox {

    private final Label title = Words.strong("");
    private final Label text = Words.small("");

    public Banner(Ikon icon, Tone tone, Node... actions) {
        getStyleClass().addAll("banner", tone.style());
        text.setWrapText(true);
        VBox words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(icon, tone), words);
        getChildren().addAll(actions);
        managedProperty().bind(visibleProperty());
    }

    public void say(String headline, String sentence) {
        title.setText(headline);
        text.setText(sentence);
        text.setVisible(!sentence.isEmpty());
        text.setManaged(!sentence.isEmpty());
        setAccessibleText(headline + ". " + sentence);
    }
}

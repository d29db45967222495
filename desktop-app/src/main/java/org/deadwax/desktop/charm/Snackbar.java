package org.deadwax.desktop.charm;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A sentence at the bottom right that goes by itself after six seconds, with a way back where there is one. */
public final class Snackbar extends HBox {

    private static final Duration SHOWN = Duration.seconds(6);

    private final Label text = new Label();
    private final Button action = new Button();
    private final PauseTransition away = new PauseTransition(SHOWN);

    public Snackbar() {
        getStyleClass().add("snackbar");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(this, Pos.BOTTOM_RIGHT);
        action.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        action.managedProperty().bind(action.visibleProperty());
        away.setOnFinished(end -> setVisible(false));
        getChildren().setAll(text, action);
        setVisible(false);
    }

    public void show(String sentence) {
        show(sentence, null, () -> {});
    }

    /** @param verb of the way back, as "Undo"; null for none */
    public void show(String sentence, @Nullable String verb, Runnable back) {
        text.setText(sentence);
        action.setVisible(verb != null);
        action.setText(verb);
        action.setAccessibleText(verb == null ? "" : verb + ": " + sentence);
        action.setOnAction(click -> {
            setVisible(false);
            back.run();
        });
        setVisible(true);
        away.playFromStart();
    }
}

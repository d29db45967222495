package org.deadwax.desktop.charm;

import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Shows one view at a time. */
public final class ViewStack extends StackPane {

    private static final Duration MOTION = Duration.millis(160);

    public ViewStack() {
        getStyleClass().add("view-stack");
        // a screen that is too large scrolls or is cut off; it never pushes the window apart
        setMinSize(0, 0);
    }

    public void show(Node view) {
        if (getChildren().size() == 1 && getChildren().getFirst() == view) {
            return;
        }
        getChildren().setAll(view);
        if (!Platform.getPreferences().isReducedMotion()) {
            FadeTransition fade = new FadeTransition(MOTION, view);
            fade.setFromValue(0.4);
            fade.setToValue(1);
            fade.play();
        }
    }
}

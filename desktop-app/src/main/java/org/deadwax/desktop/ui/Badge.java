package org.deadwax.desktop.ui;

import javafx.scene.control.Label;

/** A count on a tab or in the drawer. */
public record Badge(long count, Tone tone) {

    public static final Badge NONE = new Badge(0, Tone.NEUTRAL);

    public boolean shown() {
        return count > 0;
    }

    public Label label() {
        Label label = new Label(count > 999 ? "999+" : Long.toString(count));
        label.getStyleClass().addAll("badge", tone.style());
        return label;
    }
}

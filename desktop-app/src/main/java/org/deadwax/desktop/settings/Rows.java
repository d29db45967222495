package org.deadwax.desktop.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** What rows of the settings have in common. */
final class Rows {

    private Rows() {}

    /** In a box of its own, which answers for it while it is disabled. */
    static HBox centred(Button button) {
        HBox box = new HBox(button);
        box.setAlignment(Pos.CENTER);
        return box;
    }
}

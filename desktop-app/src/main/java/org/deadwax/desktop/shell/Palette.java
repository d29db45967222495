package org.deadwax.desktop.shell;

import javafx.scene.layout.StackPane;

/** Ctrl+K: everything by name. */
public final class Palette extends StackPane {

    Palette(Desk desk) {
        getStyleClass().add("palette");
        setVisible(false);
    }

    public void open() {
        setVisible(true);
    }
}

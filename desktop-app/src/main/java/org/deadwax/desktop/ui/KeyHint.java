package org.deadwax.desktop.ui;

import javafx.scene.control.Label;
import org.deadwax.desktop.keys.Shortcut;

/** A key as it is printed on a keyboard. */
public final class KeyHint extends Label {

    public KeyHint(String key) {
        super(key);
        getStyleClass().add("kbd");
        setMinWidth(USE_PREF_SIZE);
    }

    public KeyHint(Shortcut shortcut) {
        this(shortcut.shown());
    }
}

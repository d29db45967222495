package org.deadwax.desktop.keys;

import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;

/** What keys do in every table and list: told on the shortcuts sheet, done by the tables themselves. */
public enum TableKey {
    CHOOSE("Up", "Down"),
    RANGE("Shift"),
    ALL("Ctrl+A"),
    OPEN("Enter"),
    EDIT("F2"),
    MOVE("Alt+Up", "Alt+Down"),
    PLAY("Space"),
    REMOVE("Delete"),
    DROP("Esc");

    private final String[] keys;

    TableKey(String... keys) {
        this.keys = keys;
    }

    /** As they stand on the keyboard. */
    public String[] shown() {
        return keys.clone();
    }

    public String meaning() {
        return Texts.text("keys.table." + name().toLowerCase(Locale.ROOT));
    }
}

package org.deadwax.desktop.keys;

import java.util.Locale;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.deadwax.desktop.i18n.Texts;

/** Every shortcut of the window; a test keeps two from having the same keys. */
public enum Shortcut {
    SEARCH("Shortcut+K", "Ctrl+K"),
    FILTER("Shortcut+F", "Ctrl+F"),
    NEW("Shortcut+N", "Ctrl+N"),
    SAVE("Shortcut+S", "Ctrl+S"),
    UNDO("Shortcut+Z", "Ctrl+Z"),
    REDO("Shortcut+Shift+Z", "Ctrl+Shift+Z"),
    SETTINGS("Shortcut+Comma", "Ctrl+,"),
    BACK("Alt+Left", "Alt+Left"),
    FORWARD("Alt+Right", "Alt+Right"),
    REFRESH("F5", "F5"),
    ZOOM_IN("Shortcut+Plus", "Ctrl++"),
    ZOOM_OUT("Shortcut+Minus", "Ctrl+−"),
    ZOOM_RESET("Shortcut+DIGIT0", "Ctrl+0"),
    WALL("F11", "F11"),
    HELP("F1", "F1");

    private final KeyCombination keys;
    private final String shown;

    Shortcut(String keys, String shown) {
        this.keys = KeyCombination.valueOf(keys);
        this.shown = shown;
    }

    public KeyCombination keys() {
        return keys;
    }

    public boolean matches(KeyEvent event) {
        return keys.match(event);
    }

    /** As it stands on the keyboard: "Ctrl+K". */
    public String shown() {
        return shown;
    }

    /** What it does. */
    public String meaning() {
        return Texts.text("keys." + name().toLowerCase(Locale.ROOT));
    }

    /** @param place of a screen in the drawer, from 1 to 9 */
    public static KeyCombination screen(int place) {
        return KeyCombination.valueOf("Shortcut+DIGIT" + place);
    }
}

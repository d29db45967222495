package org.deadwax.desktop.keys;

import static javafx.scene.input.KeyCombination.ALT_DOWN;
import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.deadwax.desktop.i18n.Texts;

/** Every shortcut of the window; a test keeps two from having the same keys. */
public enum Shortcut {
    SEARCH(KeyCode.K, "Ctrl+K", SHORTCUT_DOWN),
    FILTER(KeyCode.F, "Ctrl+F", SHORTCUT_DOWN),
    NEW(KeyCode.N, "Ctrl+N", SHORTCUT_DOWN),
    SAVE(KeyCode.S, "Ctrl+S", SHORTCUT_DOWN),
    UNDO(KeyCode.Z, "Ctrl+Z", SHORTCUT_DOWN),
    REDO(KeyCode.Z, "Ctrl+Shift+Z", SHORTCUT_DOWN, SHIFT_DOWN),
    SETTINGS(KeyCode.COMMA, "Ctrl+,", SHORTCUT_DOWN),
    BACK(KeyCode.LEFT, "Alt+Left", ALT_DOWN),
    FORWARD(KeyCode.RIGHT, "Alt+Right", ALT_DOWN),
    PLAY(KeyCode.SPACE, "Ctrl+Space", SHORTCUT_DOWN),
    REFRESH(KeyCode.F5, "F5"),
    ZOOM_IN(KeyCode.EQUALS, "Ctrl++", SHORTCUT_DOWN, SHIFT_ANY),
    ZOOM_OUT(KeyCode.MINUS, "Ctrl+−", SHORTCUT_DOWN),
    ZOOM_RESET(KeyCode.DIGIT0, "Ctrl+0", SHORTCUT_DOWN),
    WALL(KeyCode.F11, "F11"),
    HELP(KeyCode.F1, "?");

    private final KeyCombination keys;
    private final String shown;

    Shortcut(KeyCode key, String shown, KeyCombination.Modifier... modifiers) {
        this.keys = new KeyCodeCombination(key, modifiers);
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
        return new KeyCodeCombination(KeyCode.getKeyCode(Integer.toString(place)), SHORTCUT_DOWN);
    }
}

package org.deadwax.desktop.shell;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.deadwax.desktop.charm.ScreenBar;
import org.jspecify.annotations.Nullable;

/** A screen's nodes: bindings and forwards to its view model, nothing else. Made once, shown often. */
public interface View {

    Node node();

    /** What it puts into the app bar; always the same object. */
    ScreenBar bar();

    /** @param argument what of it is to be shown, as a release's id; null for the screen as it is */
    default void shown(@Nullable String argument) {}

    default void hidden() {}

    /** A key that was pressed anywhere in the window and is not the window's own; consumed when it meant something. */
    default void key(KeyEvent event) {}
}

package org.deadwax.desktop.shell;

import javafx.scene.Node;
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
}

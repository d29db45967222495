package org.deadwax.desktop.editor;

import javafx.css.PseudoClass;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** A control that writes into the draft, and shows what the draft says when that was undone or loaded. */
interface DraftControl {

    PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
    PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    Control control();

    void tell(EditorState state);

    /** @param replaced what a change took the place of; empty for none */
    default void changed(String replaced) {
        control().pseudoClassStateChanged(CHANGED, !replaced.isEmpty());
    }

    default void mark(String wrong, Tooltip tooltip) {
        control().pseudoClassStateChanged(WRONG, !wrong.isEmpty());
        control().setAccessibleHelp(wrong);
        tooltip.setText(wrong);
        control().setTooltip(wrong.isEmpty() ? null : tooltip);
    }
}

package org.deadwax.desktop.editor;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** A text field that writes into the draft while one types, and shows what the draft says when that was undone. */
final class DraftField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");

    private final String field;
    private final Tooltip error = new Tooltip();
    private boolean telling;

    /**
     * @param name for a screen reader
     * @param field its address, see {@link ReleaseDraft}
     */
    DraftField(EditorViewModel model, String name, String field) {
        this.field = field;
        setAccessibleText(name);
        setId(id(field));
        textProperty().subscribe((before, now) -> {
            if (!telling) {
                model.set(field, now);
            }
        });
    }

    static String id(String field) {
        return field.replace('.', '-');
    }

    /** What the draft says here, and what is wrong with it. */
    void tell(EditorState state) {
        String value = state.draft().value(field);
        if (!value.equals(getText())) {
            telling = true;
            setText(value);
            telling = false;
        }
        String wrong = state.error(field);
        pseudoClassStateChanged(WRONG, !wrong.isEmpty());
        setAccessibleHelp(wrong);
        error.setText(wrong);
        setTooltip(wrong.isEmpty() ? null : error);
    }

    void warn(boolean warned) {
        pseudoClassStateChanged(WARNED, warned);
    }
}

package org.deadwax.desktop.editor;

import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;

/** A text field that writes into the draft while one types, and shows what the draft says when that was undone. */
final class DraftField extends TextField {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");

    private final Tooltip error = new Tooltip();
    private boolean telling;

    /**
     * @param name for a screen reader
     * @param field as {@link DraftFields} names it
     */
    DraftField(EditorViewModel model, String name, String field, BiFunction<ReleaseDraft, String, ReleaseDraft> write) {
        setAccessibleText(name);
        setId(id(field));
        textProperty().subscribe((before, now) -> {
            if (!telling) {
                model.change(field, draft -> write.apply(draft, now));
            }
        });
    }

    static String id(String field) {
        return field.replace('.', '-');
    }

    /** A blank draft field in a state: what stands in it, and what is wrong with it. */
    DraftField tell(EditorState state, String field, Function<ReleaseDraft, String> read) {
        String value = read.apply(state.draft());
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
        return this;
    }

    void warn(boolean warned) {
        pseudoClassStateChanged(WARNED, warned);
    }
}

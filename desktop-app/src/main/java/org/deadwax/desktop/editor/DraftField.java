package org.deadwax.desktop.editor;

import atlantafx.base.controls.CustomTextField;
import java.util.function.Predicate;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.deadwax.desktop.ui.Words;

/** A line of text. */
final class DraftField extends CustomTextField implements DraftControl {

    private final DraftTarget target;
    private final Predicate<EditorState> writable;
    private final Tooltip error = new Tooltip();
    private final Label replaced = Words.caption("");
    private String prompt = "";
    private boolean telling;

    /**
     * @param name for a screen reader
     * @param writable whether the person may write here as things stand
     */
    DraftField(DraftTarget target, String name, Predicate<EditorState> writable) {
        this.target = target;
        this.writable = writable;
        setAccessibleText(name);
        setId(target.id());
        replaced.setMinWidth(USE_PREF_SIZE);
        replaced.getStyleClass().add("replaced");
        textProperty().subscribe((before, now) -> {
            if (!telling) {
                target.write(now);
            }
        });
    }

    DraftField(EditorViewModel model, String name, String field) {
        this(DraftTarget.one(model, field), name, EditorState::writable);
    }

    DraftField prompt(String words) {
        prompt = words;
        return this;
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public void tell(EditorState state) {
        String value = target.value(state.draft());
        if (!value.equals(getText())) {
            telling = true;
            setText(value);
            telling = false;
        }
        String different = target.prompt(state.draft());
        setPromptText(different.isEmpty() ? prompt : different);
        setEditable(writable.test(state));
        mark(target.error(state), error);
    }

    void warn(boolean warned) {
        pseudoClassStateChanged(WARNED, warned);
    }

    @Override
    public void changed(String words) {
        DraftControl.super.changed(words);
        replaced.setText(words);
        setRight(words.isEmpty() ? null : replaced);
    }
}

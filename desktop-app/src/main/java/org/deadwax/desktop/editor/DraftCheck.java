package org.deadwax.desktop.editor;

import java.util.function.Predicate;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;

/** Yes, or nothing. */
final class DraftCheck extends CheckBox implements DraftControl {

    private static final String YES = "yes";

    private final DraftTarget target;
    private final Predicate<EditorState> writable;

    DraftCheck(DraftTarget target, String words, Predicate<EditorState> writable) {
        super(words);
        this.target = target;
        this.writable = writable;
        setId(target.id());
        setOnAction(click -> target.write(isSelected() ? YES : ""));
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public void tell(EditorState state) {
        setSelected(target.value(state.draft()).equals(YES));
        setDisable(!writable.test(state));
    }
}

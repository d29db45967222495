package org.deadwax.desktop.editor;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.StringConverter;

/** One of a few values; the first is none. */
final class DraftChoice extends ComboBox<String> implements DraftControl {

    private final DraftTarget target;
    private final Predicate<EditorState> writable;
    private final Tooltip error = new Tooltip();
    private boolean telling;

    /** @param words of a value, as "Not explicit"; also of the empty one */
    DraftChoice(
            DraftTarget target,
            String name,
            List<String> values,
            Function<String, String> words,
            Predicate<EditorState> writable) {
        this.target = target;
        this.writable = writable;
        setAccessibleText(name);
        setId(target.id());
        getItems().setAll(values);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        setVisibleRowCount(12);
        valueProperty().subscribe((before, now) -> {
            if (!telling && now != null) {
                target.write(now);
            }
        });
    }

    @Override
    public Control control() {
        return this;
    }

    @Override
    public void tell(EditorState state) {
        String value = target.differs(state.draft()) ? null : target.value(state.draft());
        if (!Objects.equals(value, getValue())) {
            telling = true;
            setValue(value);
            telling = false;
        }
        setPromptText(target.prompt(state.draft()));
        setDisable(!writable.test(state));
        mark(target.error(state), error);
    }
}

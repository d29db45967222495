package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Field;
import org.deadwax.desktop.wording.Choices;

/** Fields in a grid, over the release or over some of its tracks; each knows its address, error and comments. */
final class Form extends GridPane {

    private record Part(DraftTarget target, DraftControl control, Field field, String hint) {}

    private final EditorViewModel model;
    private final String texts;
    private final java.util.function.Function<String, List<String>> addresses;
    private final Predicate<EditorState> writable;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param texts where the names of the fields stand, as "editor.track."
     * @param addresses of a field's name
     */
    Form(
            EditorViewModel model,
            String texts,
            int columns,
            java.util.function.Function<String, List<String>> addresses,
            Predicate<EditorState> writable) {
        super(16, 8);
        this.model = model;
        this.texts = texts;
        this.addresses = addresses;
        this.writable = writable;
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
    }

    Form line(String name, int column, int row, int span) {
        DraftTarget target = target(name);
        return put(target, new DraftField(target, named(name), writable), name, column, row, span);
    }

    Form code(String name, int column, int row, int span) {
        DraftTarget target = target(name);
        DraftField field = new DraftField(target, named(name), writable);
        field.getStyleClass().add("code");
        return put(target, field, name, column, row, span);
    }

    Form explicit(String name, int column, int row) {
        DraftTarget target = target(name);
        DraftChoice choice = new DraftChoice(target, named(name), Choices.EXPLICIT, Choices::explicit, writable);
        return put(target, choice, name, column, row, 1);
    }

    Form language(String name, int column, int row) {
        DraftTarget target = target(name);
        DraftChoice choice = new DraftChoice(target, named(name), Choices.LANGUAGES, Choices::language, writable);
        return put(target, choice, name, column, row, 1);
    }

    Form area(String name, int column, int row, int span, int rows) {
        DraftTarget target = target(name);
        return put(target, new DraftArea(target, named(name), rows), name, column, row, span);
    }

    private DraftTarget target(String name) {
        return new DraftTarget(model, addresses.apply(name));
    }

    private String named(String name) {
        return Texts.text(texts + name);
    }

    private Form put(DraftTarget target, DraftControl control, String name, int column, int row, int span) {
        Field field = new Field(named(name), control.control());
        String key = texts + name + ".hint";
        String hint = Texts.text(key);
        add(field, column, row, span, 1);
        parts.add(new Part(target, control, field, hint.equals(key) ? "" : hint));
        return this;
    }

    void tell(EditorState state) {
        for (Part part : parts) {
            part.control().tell(state);
            part.field().errorProperty().set(part.target().error(state));
            String comment = state.comment(part.target().fields());
            part.field().hintProperty().set(comment.isEmpty() ? part.hint() : comment);
        }
    }

    /** @param before the draft with which the selection began */
    void changed(ReleaseDraft before, ReleaseDraft now) {
        for (Part part : parts) {
            part.control().changed(Replaced.words(before, now, part.target().fields()));
        }
    }

    /** How many of the fields say something else than before. */
    long changes(ReleaseDraft before, ReleaseDraft now) {
        return parts.stream()
                .filter(part ->
                        !Replaced.words(before, now, part.target().fields()).isEmpty())
                .count();
    }

    /** @return false when the field is none of these */
    boolean focus(String address) {
        for (Part part : parts) {
            if (part.target().fields().contains(address)) {
                Node control = part.control().control();
                control.requestFocus();
                return true;
            }
        }
        return false;
    }
}

package org.deadwax.desktop.editor;

import java.util.List;
import org.deadwax.desktop.i18n.Texts;

/**
 * Where a control writes: one field, or the same field of several tracks at once.
 *
 * @param fields addresses, see {@link ReleaseDraft}
 */
record DraftTarget(EditorViewModel model, List<String> fields) {

    static DraftTarget one(EditorViewModel model, String field) {
        return new DraftTarget(model, List.of(field));
    }

    /** What stands in all of them; empty when it is not the same. */
    String value(ReleaseDraft draft) {
        String first = draft.value(fields.getFirst());
        return differs(draft) ? "" : first;
    }

    boolean differs(ReleaseDraft draft) {
        return fields.stream().map(draft::value).distinct().count() > 1;
    }

    /** What the empty control says while they differ. */
    String prompt(ReleaseDraft draft) {
        return differs(draft) ? Texts.text("editor.different", fields.size()) : "";
    }

    /** One step back for all of them, and for all that is typed on here. */
    void write(String value) {
        model.change(String.join(" ", fields), draft -> {
            ReleaseDraft next = draft;
            for (String field : fields) {
                next = next.with(field, value);
            }
            return next;
        });
    }

    /** The first thing that is wrong. */
    String error(EditorState state) {
        return fields.stream()
                .map(state::error)
                .filter(error -> !error.isEmpty())
                .findFirst()
                .orElse("");
    }

    String id() {
        Address address = Address.of(fields.getFirst());
        return fields.size() > 1 ? "many-" + address.name().replace('.', '-') : id(fields.getFirst());
    }

    static String id(String field) {
        return field.replace('.', '-');
    }
}

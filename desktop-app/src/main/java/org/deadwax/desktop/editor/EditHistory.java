package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drafts in the order in which they came to be; typing on in the same field is one step. */
final class EditHistory {

    private static final int REMEMBERED = 200;

    private final List<ReleaseDraft> drafts = new ArrayList<>();
    private int at;
    private String lastField = "";

    EditHistory(ReleaseDraft first) {
        drafts.add(first);
    }

    ReleaseDraft current() {
        return drafts.get(at);
    }

    /** @param field in which it was written; empty for a step of its own */
    void add(ReleaseDraft draft, String field) {
        if (draft.equals(current())) {
            return;
        }
        drafts.subList(at + 1, drafts.size()).clear();
        if (!field.isEmpty() && field.equals(lastField) && at > 0) {
            drafts.set(at, draft);
        } else {
            drafts.add(draft);
            at++;
        }
        if (drafts.size() > REMEMBERED) {
            drafts.removeFirst();
            at--;
        }
        lastField = field;
    }

    boolean canUndo() {
        return at > 0;
    }

    boolean canRedo() {
        return at < drafts.size() - 1;
    }

    void undo() {
        at = Math.max(0, at - 1);
        lastField = "";
    }

    void redo() {
        at = Math.min(drafts.size() - 1, at + 1);
        lastField = "";
    }

    /** Says the current draft as the server says it: no step, because a person changed nothing. */
    void replace(ReleaseDraft draft) {
        drafts.set(at, draft);
        lastField = "";
    }

    void rekey(Map<String, String> ids) {
        drafts.replaceAll(draft -> draft.rekeyed(ids));
    }
}

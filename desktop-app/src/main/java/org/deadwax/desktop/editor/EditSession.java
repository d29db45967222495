package org.deadwax.desktop.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** One release from the moment it is opened: what the server had, every draft since, and what stands between the two. */
final class EditSession {

    private final String zone;
    private final EditHistory history;
    private String name;
    private String key = UUID.randomUUID().toString();
    private Map<String, String> refused = Map.of();
    private @Nullable Release base;
    private @Nullable DraftMerge merge;
    private @Nullable Release theirs;

    /**
     * @param name the release's id, or "new"
     * @param base as the server has it; null for a release that is new
     * @param zone in which the street date of a new one begins
     */
    EditSession(String name, @Nullable Release base, String zone) {
        this.name = name;
        this.base = base;
        this.zone = zone;
        this.history = new EditHistory(baseDraft());
    }

    String name() {
        return name;
    }

    /** Makes sending what is new twice harmless; another one after each save. */
    String key() {
        return key;
    }

    ReleaseDraft draft() {
        return history.current();
    }

    @Nullable
    Release base() {
        return base;
    }

    ReleaseDraft baseDraft() {
        Release known = base;
        return known == null ? ReleaseDraft.blank(zone) : DraftOf.release(known);
    }

    boolean changed() {
        return !draft().equals(baseDraft());
    }

    boolean canUndo() {
        return history.canUndo();
    }

    boolean canRedo() {
        return history.canRedo();
    }

    /** What is wrong, by address: it is kept all the same. */
    Map<String, String> errors() {
        Map<String, String> errors = new HashMap<>(Found.errors(base, draft()));
        errors.putAll(refused);
        errors.putAll(DraftChecks.of(draft()));
        return errors;
    }

    /** What has to be settled; null when nothing has. */
    @Nullable
    DraftMerge merge() {
        return merge;
    }

    KeptEdits edits() {
        return KeptEdits.of(base == null ? 0 : base.version(), baseDraft(), draft());
    }

    /** @param field see {@link EditHistory#add}; @return false when it changed nothing */
    boolean change(String field, UnaryOperator<ReleaseDraft> change) {
        ReleaseDraft before = draft();
        history.add(change.apply(before), field);
        boolean changed = !draft().equals(before);
        refused = changed ? Map.of() : refused;
        return changed;
    }

    void undo() {
        history.undo();
        refused = Map.of();
    }

    void redo() {
        history.redo();
        refused = Map.of();
    }

    void refused(Map<String, String> fields) {
        refused = fields;
    }

    /** Takes up edits of last time; they are merged when the server went on since. @return false when all is saved */
    boolean restore(KeptEdits edits) {
        if (edits.version() == (base == null ? 0 : base.version())) {
            history.add(edits.draft(), "");
            return changed();
        }
        DraftMerge merged = DraftMerge.of(edits.baseDraft(), edits.draft(), baseDraft());
        history.add(merged.result(), "");
        if (changed()) {
            merge = merged;
            theirs = base;
        }
        return changed();
    }

    /** All that was sent is there; what was typed meanwhile stays, and so does the way back. */
    void saved(ReleaseDraft sent, Saved saved) {
        settle(sent.rekeyed(saved.ids()), saved);
        key = UUID.randomUUID().toString();
    }

    /** Some of it is there: the rest is still mine, over what the server has now. */
    void partlySaved(Saved saved) {
        settle(baseDraft(), saved);
    }

    private void settle(ReleaseDraft begun, Saved saved) {
        history.rekey(saved.ids());
        base = saved.release();
        name = saved.release().id().toString();
        history.replace(DraftMerge.of(begun, draft(), baseDraft()).result());
        refused = Map.of();
    }

    /** The server has something newer that was not typed here, as a price set from the schedule. */
    void refreshed(Release now) {
        settle(baseDraft(), new Saved(now, Map.of()));
    }

    /** Somebody else saved meanwhile. */
    void stale(Release now) {
        merge = DraftMerge.of(baseDraft(), draft(), DraftOf.release(now));
        theirs = now;
    }

    /** Goes on with the merged draft over what the server has now. @param taking where theirs is taken */
    void settle(List<DraftMerge.Conflict> taking) {
        DraftMerge merged = merge;
        if (merged != null) {
            base = theirs == null ? base : theirs;
            history.add(merged.taking(taking), "");
            merge = null;
        }
    }
}

package org.deadwax.desktop.editor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Format;
import org.deadwax.model.Master;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.jspecify.annotations.Nullable;

/**
 * All that the editor shows, at one moment.
 *
 * @param base as the server has it; null for a release that is new
 * @param errors what is wrong, by address: it is kept all the same
 * @param masters newest of each track, by the track's key
 * @param kept when the edits were last written to disk; null while there are none
 * @param merge set while mine and theirs have to be settled
 * @param review what was asked for and what happened
 */
record EditorState(
        @Nullable Release base,
        ReleaseDraft draft,
        Map<String, String> errors,
        Map<String, Master> masters,
        Map<Format, PriceMinimum> minimums,
        Readiness readiness,
        boolean changed,
        boolean canUndo,
        boolean canRedo,
        boolean busy,
        @Nullable Instant kept,
        @Nullable DraftMerge merge,
        EditRights rights,
        NextStep next,
        Review review) {

    boolean saveable() {
        return whyNotSave().isEmpty();
    }

    /** Why it cannot be saved now; empty when it can. What is wrong with a field is no reason: it is kept and marked. */
    String whyNotSave() {
        if (!rights.write()) {
            return Texts.text("editor.mayNot");
        }
        if (merge != null) {
            return Texts.text("editor.settleFirst");
        }
        if (!changed) {
            return Texts.text("editor.nothingChanged");
        }
        if (draft.artist().isBlank()) {
            return Texts.text("editor.error.artist");
        }
        return busy ? Texts.text("editor.saving") : "";
    }

    /** Why the next step cannot be taken now; empty when it can. */
    String whyNotNext() {
        if (next == NextStep.NONE) {
            return Texts.text(state() == ReleaseState.PUBLISHED ? "editor.nothingToPublish" : "editor.mayNot");
        }
        if (busy) {
            return Texts.text("editor.saving");
        }
        if (base == null || changed) {
            return Texts.text("editor.saveFirst");
        }
        return "";
    }

    /** Why the label's ranges cannot give codes now; empty when they can. */
    String whyNotFill() {
        if (!rights.write()) {
            return Texts.text("editor.mayNot");
        }
        if (merge != null) {
            return Texts.text("editor.settleFirst");
        }
        if (busy) {
            return Texts.text("editor.saving");
        }
        return changed ? whyNotSave() : "";
    }

    ReleaseState state() {
        return base == null ? ReleaseState.DRAFT : base.state();
    }

    boolean writable() {
        return rights.write();
    }

    boolean pricing() {
        return rights.price();
    }

    String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /** What a manager asked to have changed in one of these fields; empty for nothing. */
    String comment(List<String> fields) {
        return review.open().stream()
                .filter(comment -> fields.contains(comment.field()))
                .map(comment -> Texts.text("editor.asks", comment.who(), comment.text()))
                .findFirst()
                .orElse("");
    }
}

package org.deadwax.desktop.editor;

import java.time.Instant;
import java.util.Map;
import org.deadwax.model.Format;
import org.deadwax.model.Master;
import org.deadwax.model.PriceMinimum;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * All that the editor shows, at one moment.
 *
 * @param base as the server has it; null for a release that is new
 * @param errors by field, see {@link DraftFields}
 * @param masters newest of each track, by the track's key
 * @param kept when the edits were last written to disk; null while there are none
 * @param merge set while mine and theirs have to be settled
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
        @Nullable DraftMerge merge) {

    boolean saveable() {
        return changed && errors.isEmpty() && !busy && merge == null;
    }

    String error(String field) {
        return errors.getOrDefault(field, "");
    }
}

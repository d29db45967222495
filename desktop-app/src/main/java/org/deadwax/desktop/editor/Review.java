package org.deadwax.desktop.editor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.HistoryEntry;
import org.jspecify.annotations.Nullable;

/**
 * What a manager asked to have changed, and all that happened to a release.
 *
 * @param comments the newest first
 * @param history the newest first
 */
record Review(List<Comment> comments, List<HistoryEntry> history) {

    static final Review NONE = new Review(List.of(), List.of());

    /**
     * @param field its address; "" for the release as a whole
     * @param doneAt null while it is open
     */
    record Comment(
            UUID id,
            String field,
            String text,
            String who,
            Instant at,
            @Nullable Instant doneAt) {}

    List<Comment> open() {
        return comments.stream().filter(comment -> comment.doneAt() == null).toList();
    }
}

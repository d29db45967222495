package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step in a release's life.
 *
 * @param who e-mail at the time
 * @param what kind of step
 * @param version of the release after it
 * @param note what somebody wrote along with it; null for nothing
 */
public record HistoryEntry(
        UUID id,
        Instant at,
        String who,
        What what,
        long version,
        @Nullable String note,
        List<FieldChange> changes) {

    public enum What {
        CREATED,
        CHANGED,
        CODES_ASSIGNED,
        BULK_CHANGED,
        BULK_UNDONE,
        PRODUCT_CREATED,
        PRODUCT_CHANGED,
        PRODUCT_DELETED,
        SUBMITTED,
        WITHDRAWN,
        CHANGES_ASKED,
        PUBLISHED,
        REVISION_DISCARDED
    }
}

package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store's history on its way here.
 *
 * @param since orders that were made before are left out; null: all that the shop shows
 * @param startedBy who asked for it, as people know them
 * @param gathered orders that the shop has gathered so far
 * @param read of those, how many were read; begins anew when the shop broke off and is asked again
 * @param taken orders that were not here, or were here as they had been earlier; they count within seconds
 * @param attempts how often the shop was asked; it breaks off now and then
 * @param reason a sentence on what it waits for, or why it failed; empty when all is well
 * @param finishedAt null while it is running
 */
public record StoreBackfill(
        UUID id,
        BackfillState state,
        @Nullable Instant since,
        Instant startedAt,
        String startedBy,
        long gathered,
        long read,
        long taken,
        int attempts,
        String reason,
        @Nullable Instant finishedAt) {}

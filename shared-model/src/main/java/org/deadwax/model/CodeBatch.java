package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Download codes that were made together.
 *
 * @param name what they are for, "Tour cards, spring"
 * @param codes how many there are; @param used how many of them were
 * @param validFrom null: at once; @param validTo the first instant at which they open nothing any more; null: never
 * @param lastUsedAt null before the first
 * @param endedAt since when none can be used, because somebody ended it; null while they can
 */
public record CodeBatch(
        UUID id,
        UUID releaseId,
        String releaseTitle,
        String name,
        int codes,
        int used,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        String madeBy,
        Instant madeAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant endedAt) {}

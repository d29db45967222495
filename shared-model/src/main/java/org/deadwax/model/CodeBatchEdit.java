package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** See {@link CodeBatch}. @param codes 1 to 20,000 */
public record CodeBatchEdit(
        UUID releaseId,
        String name,
        int codes,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {}

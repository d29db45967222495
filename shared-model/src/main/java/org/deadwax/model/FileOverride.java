package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The decision to write a period's file without the units of a finding. They are EXCLUDED with the code LEFT_OUT, so that the
 * equation balances.
 *
 * @param code of the finding
 * @param productId whose units are left out
 * @param units so many so far
 * @param withdrawnAt null while it holds
 */
public record FileOverride(
        UUID id,
        String code,
        UUID productId,
        String productTitle,
        long units,
        String reason,
        String who,
        Instant at,
        @Nullable Instant withdrawnAt) {}

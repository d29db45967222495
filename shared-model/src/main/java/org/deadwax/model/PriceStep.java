package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a product's regular price in one currency: one that was, or one that is scheduled.
 *
 * @param was the price before it; null when it was not sold in that currency
 * @param price from then on; null when it is not sold in that currency from then on
 * @param from when it takes effect
 * @param setBy e-mail of who decided it, at the time; "–" for what an earlier version of Deadwax kept no record of
 * @param withdrawnAt when somebody called it off before it took effect; null for one that holds
 */
public record PriceStep(
        UUID id,
        String currency,
        @Nullable Money was,
        @Nullable Money price,
        Instant from,
        String setBy,
        Instant setAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy) {}

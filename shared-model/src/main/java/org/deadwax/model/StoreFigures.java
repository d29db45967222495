package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store took today, and how late it tells. Lateness is from a webhook's making in the shop to its counting, within a
 * twentieth.
 *
 * @param since the last midnight in the label's zone
 * @param ordersThere that the shop has of today, tests and unpaid ones too, as it said at the last comparison, and those that
 *     came here since; null when it did not say
 * @param ordersHere that are here of today
 * @param missing orders that comparisons of today found missing here, or older
 * @param fetched how many of those were fetched
 * @param medianMillis half of the last 30 minutes' webhooks were not later; null when none came
 * @param p99Millis 99 of 100 were not later
 * @param nowMillis the median of the last three minutes
 * @param minutesMillis the median of each of the last 30 minutes, the oldest first; 0 where none came
 * @param domainBefore what the shop was called before it was renamed; null when it never was
 */
public record StoreFigures(
        UUID storeId,
        Instant since,
        @Nullable Long ordersThere,
        long ordersHere,
        long missing,
        long fetched,
        @Nullable Long medianMillis,
        @Nullable Long p99Millis,
        @Nullable Long nowMillis,
        List<Long> minutesMillis,
        @Nullable String domainBefore,
        @Nullable Instant renamedAt) {

    public StoreFigures {
        minutesMillis = List.copyOf(minutesMillis);
    }
}

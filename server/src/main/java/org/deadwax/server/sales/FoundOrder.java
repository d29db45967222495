package org.deadwax.server.sales;

import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as a list shows it.
 *
 * @param buyer as they call themselves; null when the shop did not tell or they were forgotten
 * @param email null as well
 * @param paid for its music, in the shop's currency, before anything went back
 * @param releaseId of the first thing in it that is music; null when nothing is
 * @param held copies that are still sold
 * @param gone copies that are not any more
 */
public record FoundOrder(
        UUID storeId,
        long orderId,
        String name,
        @Nullable String buyer,
        @Nullable String email,
        Instant orderedAt,
        boolean mobile,
        Money paid,
        @Nullable UUID releaseId,
        int held,
        int gone,
        boolean refunded,
        boolean shipped,
        boolean scanned,
        boolean redeemed) {

    /** Nothing of it may end in a log. */
    @Override
    public String toString() {
        return "FoundOrder[" + orderId + "]";
    }
}

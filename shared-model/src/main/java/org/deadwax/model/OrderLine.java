package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order in a list.
 *
 * @param orderId the shop's own
 * @param number as people call it, "#LM-19877"
 * @param buyer as they call themselves; null when the shop did not tell, or they were forgotten
 * @param paid for its music, in the shop's currency, before anything went back
 * @param releaseId of the first music in it, whose cover stands for the order; null when there is none
 */
public record OrderLine(
        UUID storeId,
        long orderId,
        String number,
        @Nullable String buyer,
        @Nullable String email,
        Instant orderedAt,
        Money paid,
        @Nullable UUID releaseId,
        OrderStanding standing) {

    /** Without who bought, so that it can stand in a log. */
    @Override
    public String toString() {
        return "OrderLine[" + number + "]";
    }
}

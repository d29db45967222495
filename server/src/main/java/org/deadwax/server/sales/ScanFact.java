package org.deadwax.server.sales;

import java.time.Instant;
import java.util.Set;

/**
 * A carrier's word on a parcel.
 *
 * @param fulfillmentId of the parcel, which may not be known yet
 * @param status as the shop says, lower case: "in_transit", "label_printed"
 */
public record ScanFact(long eventId, long fulfillmentId, long orderId, String status, Instant at) implements StoreFact {

    /** What a carrier can only say with the parcel in its hands; a printed label is not that. */
    private static final Set<String> IN_HAND =
            Set.of("carrier_picked_up", "in_transit", "out_for_delivery", "attempted_delivery", "delivered");

    public boolean scanned() {
        return scanned(status);
    }

    static boolean scanned(String carrierStatus) {
        return IN_HAND.contains(carrierStatus);
    }
}

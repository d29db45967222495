package org.deadwax.server.sales;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the shop saw it at {@code updatedAt}, or the release of a download, which shops also call a fulfilment.
 *
 * @param status as the shop says, lower case: "success", "cancelled", "pending"
 * @param at when it was made
 * @param carrierStatus the last thing the carrier said, as "in_transit"; null while it said nothing
 */
public record ShipmentFact(
        long fulfillmentId,
        long orderId,
        String status,
        Instant at,
        Instant updatedAt,
        List<ShippedLine> lines,
        @Nullable String carrierStatus)
        implements StoreFact {

    public ShipmentFact {
        lines = List.copyOf(lines);
    }

    public record ShippedLine(long lineItemId, int quantity) {}

    /** True when it left; a cancelled or failed one did not. */
    public boolean left() {
        return status.equals("success");
    }
}

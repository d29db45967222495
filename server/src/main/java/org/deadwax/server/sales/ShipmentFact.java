package org.deadwax.server.sales;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel as the shop saw it at {@code updatedAt}, or the release of a download, which shops also call a fulfilment.
 *
 * @param status as the shop says, lower case: "success", "cancelled", "pending"
 * @param at when it was made
 * @param carrierStatus the last thing the carrier said, as "in_transit"; null while it said nothing
 * @param inHandAt the earliest time at which the carrier's word was one that it can only say with the parcel in its hands
 */
public record ShipmentFact(
        long fulfillmentId,
        long orderId,
        String status,
        Instant at,
        Instant updatedAt,
        List<ShippedLine> lines,
        @Nullable String carrierStatus,
        @Nullable Instant inHandAt)
        implements StoreFact {

    private static final Comparator<ShipmentFact> NEWER = Comparator.comparing(ShipmentFact::updatedAt)
            .thenComparing(shipment -> !shipment.left())
            .thenComparing(shipment -> shipment.carrierStatus() != null)
            .thenComparing(ShipmentFact::toString);

    public ShipmentFact {
        lines = List.copyOf(lines);
        if (inHandAt == null && carrierStatus != null && ScanFact.scanned(carrierStatus)) {
            inHandAt = updatedAt;
        }
    }

    public ShipmentFact(
            long fulfillmentId,
            long orderId,
            String status,
            Instant at,
            Instant updatedAt,
            List<ShippedLine> lines,
            @Nullable String carrierStatus) {
        this(fulfillmentId, orderId, status, at, updatedAt, lines, carrierStatus, null);
    }

    public record ShippedLine(long lineItemId, int quantity) {}

    /** The newer of two versions, which remembers when the carrier first had it. */
    ShipmentFact merge(ShipmentFact other) {
        ShipmentFact newer = NEWER.compare(this, other) >= 0 ? this : other;
        Instant first = earlier(inHandAt, other.inHandAt);
        return new ShipmentFact(
                newer.fulfillmentId,
                newer.orderId,
                newer.status,
                newer.at,
                newer.updatedAt,
                newer.lines,
                newer.carrierStatus,
                first);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** True when it left; a cancelled or failed one did not. */
    public boolean left() {
        return status.equals("success");
    }
}

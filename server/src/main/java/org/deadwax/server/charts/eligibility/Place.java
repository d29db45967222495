package org.deadwax.server.charts.eligibility;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Where a decision stands in a file and in every list: sales before returns, as they were bought. */
public record Place(boolean returned, Instant orderedAt, String store, long orderId, int itemNo, long lineItemId, int n)
        implements Comparable<Place> {

    /** How many parts {@link #parts} has. */
    public static final int PARTS = 7;

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::returned)
            .thenComparing(Place::orderedAt)
            .thenComparing(Place::store)
            .thenComparingLong(Place::orderId)
            .thenComparingInt(Place::itemNo)
            .thenComparingLong(Place::lineItemId)
            .thenComparingInt(Place::n);

    static Place of(Decision decision) {
        UnitKey unit = decision.unit();
        return new Place(
                decision.state() == State.RETURNED,
                decision.orderedAt(),
                unit.storeId().toString(),
                unit.orderId(),
                decision.itemNo(),
                unit.lineItemId(),
                unit.n());
    }

    /** For a cursor. */
    public Object[] parts() {
        return new Object[] {returned, orderedAt, store, orderId, itemNo, lineItemId, n};
    }

    /** @throws RuntimeException when these are not the parts of a place */
    public static Place of(List<String> parts) {
        return new Place(
                Boolean.parseBoolean(parts.get(0)),
                Instant.parse(parts.get(1)),
                parts.get(2),
                Long.parseLong(parts.get(3)),
                Integer.parseInt(parts.get(4)),
                Long.parseLong(parts.get(5)),
                Integer.parseInt(parts.get(6)));
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}

package org.deadwax.server.sales;

import java.time.Instant;
import java.util.List;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something went back. Without lines it is money only and touches no unit.
 *
 * @param at when, by the shop's clock
 * @param adjustments amounts that belong to no line: shipping, goodwill, rounding
 */
public record RefundFact(
        long refundId, long orderId, Instant at, List<RefundedLine> lines, List<Adjustment> adjustments)
        implements StoreFact {

    public RefundFact {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
    }

    /** @param quantity at least one */
    public record RefundedLine(long refundLineId, long lineItemId, int quantity) {}

    /** @param kind as the shop calls it, "shipping_refund"; @param shop and {@code presentment}: negative when it went to the buyer */
    public record Adjustment(String kind, @Nullable String reason, Money shop, Money presentment) {}

    /** How many copies of a line it takes back. */
    int copiesOf(long lineItemId) {
        long copies = 0;
        for (RefundedLine line : lines) {
            copies += line.lineItemId() == lineItemId ? line.quantity() : 0;
        }
        return (int) Math.min(copies, Integer.MAX_VALUE / 2);
    }

    public boolean amountOnly() {
        return lines.isEmpty();
    }
}

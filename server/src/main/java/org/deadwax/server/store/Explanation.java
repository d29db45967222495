package org.deadwax.server.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** What the server makes of webhook bodies, as {@code ./deadwax explain} prints it. Ids are text: they are over 2^53. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explanation(List<File> files, List<Order> orders) {

    /** @param outcome "read", "ignored" or "unreadable" */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record File(
            String file,
            @Nullable String topic,
            String outcome,
            @Nullable String reason,
            List<String> orders) {}

    /**
     * @param state "paid", "cancelled", "pending" …; "unknown" while the order itself has not come
     * @param counted whether its units are in any total, and if not, the reason
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Order(
            String orderId,
            @Nullable String name,
            String state,
            boolean counted,
            @Nullable String reason,
            boolean test,
            @Nullable Instant orderedAt,
            @Nullable Instant updatedAt,
            @Nullable Instant cancelledAt,
            @Nullable String channel,
            @Nullable Boolean taxesIncluded,
            Units units,
            @Nullable Both revenue,
            List<Product> products,
            List<Adjustment> orderAdjustments,
            List<Unmapped> unmapped,
            List<Ignored> ignored,
            List<String> notes) {}

    /** @param ordered all that were paid for; it is sold + cancelled + refunded */
    record Units(int ordered, int cancelled, int refunded, int sold, int shipped, int scanned) {}

    /** @param shop in the shop's currency, {@code presentment} in the buyer's */
    record Both(Amount shop, Amount presentment) {}

    /** @param amount in major units, as "34.99" */
    record Amount(String amount, String currency) {

        static Amount of(Money money) {
            return new Amount(money.amount().toPlainString(), money.currency());
        }
    }

    /** @param revenue net: of the units that are still sold, after discounts, without tax */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Product(String product, @Nullable String sku, String title, Units units, Both revenue, List<Unit> copies) {}

    /** @param state "ordered", "shipped", "scanned", "cancelled" or "refunded"; @param paid for it, whether or not it is still sold */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unit(
            String lineItemId,
            int unit,
            String state,
            Both paid,
            @Nullable Instant goneAt,
            @Nullable Instant shippedAt,
            @Nullable Instant scannedAt) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Adjustment(
            String refundId, String kind, @Nullable String reason, Both amount) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Unmapped(
            String lineItemId, String title, @Nullable String sku, int units, Both paid, String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Ignored(
            String what,
            String title,
            @Nullable String lineItemId,
            @Nullable Integer quantity,
            Both amount,
            String reason) {}
}

package org.deadwax.simulator;

import java.time.Instant;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One copy that was sold, and what became of it, as the store itself knows.
 *
 * @param n number of the copy within its line, from 1
 * @param orderedAt when the order was made
 * @param paid for this copy in the store's currency, after discounts, without tax
 * @param customer the same for all orders of one person, however they hide it
 * @param inTheStates whether it was shipped or billed to the United States
 * @param overTheCounter bought at a till
 * @param withMerch sold in one with a shirt
 * @param openedAt when the buyer first opened a download
 */
public record SoldUnit(
        long orderId,
        String orderName,
        long lineId,
        int n,
        Article article,
        Instant orderedAt,
        Money paid,
        String customer,
        boolean inTheStates,
        boolean email,
        boolean test,
        boolean overTheCounter,
        boolean withMerch,
        @Nullable Instant cancelledAt,
        @Nullable Instant refundedAt,
        @Nullable Instant shippedAt,
        @Nullable Instant scannedAt,
        @Nullable Instant openedAt) {

    static SoldUnit of(Order order, int number, Line line, int n, Article article) {
        Copy copy = line.copy(n);
        Collector collector = Collector.of(number);
        return new SoldUnit(
                order.id,
                "#" + order.number,
                line.id,
                n,
                article,
                order.createdAt,
                line.paid(n),
                collector == null ? order.id + "" : "collector " + collector.number(),
                order.channel != Channel.TILL
                        && order.buyer.home().countryCode().equals("US"),
                order.buyer.email() != null,
                order.test,
                order.channel == Channel.TILL,
                line.groupId != null,
                copy.cancelledAt,
                copy.refundedAt,
                copy.shippedAt,
                copy.scannedAt,
                copy.openedAt);
    }
}

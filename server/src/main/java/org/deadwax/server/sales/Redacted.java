package org.deadwax.server.sales;

import org.jspecify.annotations.Nullable;

/** Facts of an order without the person: see decision 0215 for what stays and why. */
final class Redacted {

    private Redacted() {}

    static OrderFacts facts(OrderFacts facts) {
        return new OrderFacts(
                snapshot(facts.newest()),
                facts.earlier(),
                facts.test(),
                facts.refunds(),
                facts.shipments(),
                facts.scans(),
                facts.deleted(),
                facts.sightings(),
                facts.redemptions(),
                facts.customer());
    }

    private static @Nullable OrderSnapshot snapshot(@Nullable OrderSnapshot order) {
        return order == null
                ? null
                : new OrderSnapshot(
                        order.orderId(),
                        order.name(),
                        order.test(),
                        order.confirmed(),
                        order.financialStatus(),
                        order.cancelledAt(),
                        order.createdAt(),
                        order.processedAt(),
                        order.updatedAt(),
                        null,
                        null,
                        address(order.shipping()),
                        address(order.billing()),
                        order.shopCurrency(),
                        order.presentmentCurrency(),
                        order.taxesIncluded(),
                        order.channel(),
                        order.mobile(),
                        order.lines(),
                        order.refunds(),
                        order.charges(),
                        null);
    }

    private static @Nullable Address address(@Nullable Address address) {
        return address == null ? null : new Address(address.zip(), null, address.province(), address.country());
    }
}

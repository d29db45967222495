package org.deadwax.server.sales;

import java.util.List;
import java.util.Map;
import org.deadwax.server.sales.UnitHistory.Bundle;
import org.jspecify.annotations.Nullable;

/** What an order says of its units beside the ledger: when it changes, whoever judges them has to look again. */
record Told(
        @Nullable String name,
        @Nullable String usZip,
        @Nullable String shippingCountry,
        @Nullable String billingCountry,
        @Nullable String email,
        boolean mobile,
        @Nullable String channel,
        List<String> customer,
        Map<Long, Bundle> bundles) {

    static Told of(OrderFacts facts) {
        OrderSnapshot newest = facts.newest();
        if (newest == null) {
            return new Told(null, null, null, null, null, false, null, facts.customer(), Map.of());
        }
        return new Told(
                newest.name(),
                Where.usZip(newest),
                Where.country(newest.shipping()),
                Where.country(newest.billing()),
                newest.email(),
                newest.mobile(),
                newest.channel(),
                facts.customer(),
                Bundles.of(facts));
    }
}

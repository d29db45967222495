package org.deadwax.server.store.connect;

import java.util.List;
import java.util.Set;

/** What a merchant is asked to grant. Without read_all_orders, which Shopify approves apart, orders end 60 days ago. */
final class NeededScopes {

    static final List<String> ALL = List.of(
            "read_orders",
            "read_fulfillments",
            "write_merchant_managed_fulfillment_orders",
            "write_products",
            "read_publications",
            "write_publications");

    private NeededScopes() {}

    /** Leave to write is leave to read. */
    static List<String> missing(Set<String> granted) {
        return ALL.stream()
                .filter(scope -> !granted.contains(scope) && !granted.contains(scope.replaceFirst("^read_", "write_")))
                .toList();
    }
}

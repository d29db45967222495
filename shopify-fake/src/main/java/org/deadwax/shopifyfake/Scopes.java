package org.deadwax.shopifyfake;

import java.util.Map;
import java.util.Set;

/** What an application must have been granted. Leave to write is leave to read. */
final class Scopes {

    private static final Map<String, String> BY_TOPIC = Map.ofEntries(
            Map.entry("orders/", "read_orders"),
            Map.entry("refunds/", "read_orders"),
            Map.entry("order_transactions/", "read_orders"),
            Map.entry("fulfillments/", "read_fulfillments"),
            Map.entry("fulfillment_events/", "read_fulfillments"),
            Map.entry("products/", "read_products"),
            Map.entry("draft_orders/", "read_draft_orders"),
            Map.entry("disputes/", "read_shopify_payments_disputes"));

    /** Topics that name people: the application must have been reviewed for them. */
    private static final Set<String> PEOPLE = Set.of(
            "orders/", "refunds/", "order_transactions/", "fulfillments/", "fulfillment_events/", "draft_orders/");

    private Scopes() {}

    static boolean allow(Set<String> granted, String needed) {
        return granted.contains(needed)
                || needed.startsWith("read_") && granted.contains("write_" + needed.substring("read_".length()));
    }

    static boolean allowTopic(Set<String> granted, String topic) {
        String needed = BY_TOPIC.get(family(topic));
        return needed == null || allow(granted, needed);
    }

    static boolean namesPeople(String topic) {
        return PEOPLE.contains(family(topic));
    }

    private static String family(String topic) {
        return topic.substring(0, topic.indexOf('/') + 1);
    }
}

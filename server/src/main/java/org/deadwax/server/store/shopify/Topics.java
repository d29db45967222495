package org.deadwax.server.store.shopify;

import java.util.List;
import java.util.Optional;

/** Tells the topic of a webhook body that came as a file, without its headers. */
public class Topics {

    private static final List<String> KNOWN = List.of(
            "orders/create",
            "orders/paid",
            "orders/updated",
            "orders/cancelled",
            "orders/fulfilled",
            "orders/partially_fulfilled",
            "orders/edited",
            "orders/delete",
            "orders/risk_assessment_changed",
            "refunds/create",
            "fulfillments/create",
            "fulfillments/update",
            "fulfillment_events/create",
            "fulfillment_events/delete",
            "order_transactions/create",
            "customers/data_request",
            "customers/redact",
            "shop/redact",
            "shop/update",
            "app/uninstalled",
            "app/scopes_update",
            "products/create",
            "products/update",
            "products/delete");

    private Topics() {}

    /** @param fileName whose part before "__" or the first dot names it, as "orders_paid__phone_only.json" does */
    public static Optional<String> ofName(String fileName) {
        String prefix = fileName.split("__|\\.", 2)[0];
        return KNOWN.stream()
                .filter(topic -> topic.replace('/', '_').equals(prefix))
                .findFirst();
    }

    /** @throws UnreadableWebhook when the body is no JSON object */
    public static Optional<String> ofBody(byte[] bytes) {
        Field body = ShopifyTranslation.read(bytes);
        if (has(body, "order_edit")) {
            return Optional.of("orders/edited");
        }
        if (has(body, "refund_line_items") || has(body, "refund")) {
            return Optional.of("refunds/create");
        }
        if (has(body, "fulfillment_id")) {
            return Optional.of("fulfillment_events/create");
        }
        if (has(body, "order_id") && (has(body, "tracking_numbers") || has(body, "tracking_company"))
                || has(body, "fulfillment")) {
            return Optional.of("fulfillments/create");
        }
        if (has(body, "line_items") && has(body, "order_id")) {
            return Optional.of("fulfillments/create");
        }
        if (has(body, "line_items") || has(body, "financial_status") || has(body, "order")) {
            return Optional.of("orders/updated");
        }
        if (has(body, "orders_requested")) {
            return Optional.of("customers/data_request");
        }
        if (has(body, "orders_to_redact")) {
            return Optional.of("customers/redact");
        }
        return has(body, "shop_domain") ? Optional.of("shop/redact") : Optional.empty();
    }

    private static boolean has(Field body, String key) {
        return !body.get(key).absent();
    }

    /** Why a topic that translates to nothing does so. */
    public static String silence(String topic) {
        return switch (topic) {
            case "orders/edited" ->
                "An order edit does not contain the order: what it changed comes with the orders/updated that follows.";
            case "orders/risk_assessment_changed" -> "The risk of an order changes no unit of it.";
            case "customers/data_request", "customers/redact", "shop/redact" ->
                "A privacy request says nothing about sales.";
            default -> "The topic " + topic + " says nothing about units.";
        };
    }
}

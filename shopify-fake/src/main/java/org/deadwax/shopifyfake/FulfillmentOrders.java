package org.deadwax.shopifyfake;

import static org.deadwax.shopifyfake.GraphOrder.gid;

import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What of an order is to be fulfilled: here one for each order, with downloads and parcels in it alike. */
final class FulfillmentOrders {

    static final String SCOPE = "read_merchant_managed_fulfillment_orders";

    private FulfillmentOrders() {}

    static List<Map<String, Object>> of(FakeOrder order) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("__typename", "FulfillmentOrder");
        node.put("id", gid("FulfillmentOrder", order.fulfillmentOrderId));
        node.put("createdAt", order.createdAt.toString());
        node.put("updatedAt", order.updatedAt.toString());
        node.put("orderId", gid("Order", order.id));
        node.put("orderName", order.name);
        node.put("status", status(order));
        node.put("requestStatus", "UNSUBMITTED");
        node.put("supportedActions", actions(order));
        node.put("fulfillmentHolds", holds(order));
        node.put("lineItems", order.lines.stream().map(FulfillmentOrders::line).toList());
        return List.of(node);
    }

    static String status(FakeOrder order) {
        if (order.cancelledAt != null) {
            return "CANCELLED";
        }
        if (order.hold != null) {
            return "ON_HOLD";
        }
        if (order.lines.stream().allMatch(line -> line.remaining() == 0)) {
            return "CLOSED";
        }
        return order.fulfilled() == 0 ? "OPEN" : "IN_PROGRESS";
    }

    /** As the shop's own list shows it. */
    static String ofWhole(FakeOrder order) {
        return switch (status(order)) {
            case "CLOSED", "CANCELLED" -> order.fulfilled() == 0 ? "UNFULFILLED" : "FULFILLED";
            case "ON_HOLD" -> "ON_HOLD";
            case "IN_PROGRESS" -> "PARTIALLY_FULFILLED";
            default -> "UNFULFILLED";
        };
    }

    private static List<Map<String, Object>> actions(FakeOrder order) {
        return switch (status(order)) {
            case "OPEN", "IN_PROGRESS" -> List.of(Map.of("action", "CREATE_FULFILLMENT"), Map.of("action", "HOLD"));
            case "ON_HOLD" -> List.of(Map.of("action", "RELEASE_HOLD"));
            default -> List.of();
        };
    }

    private static List<Map<String, Object>> holds(FakeOrder order) {
        return order.hold == null
                ? List.of()
                : List.of(Map.of(
                        "id",
                        gid("FulfillmentHold", order.id),
                        "reason",
                        order.hold,
                        "displayReason",
                        order.hold.charAt(0)
                                + order.hold
                                        .substring(1)
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' ')));
    }

    private static Map<String, Object> line(FakeOrder.Line line) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", gid("FulfillmentOrderLineItem", line.id + 1));
        node.put("lineItem", GraphOrder.line(line));
        node.put("sku", line.sku);
        node.put("totalQuantity", line.current);
        node.put("remainingQuantity", line.remaining());
        node.put("requiresShipping", line.variant != null && line.variant.requiresShipping);
        return node;
    }

    /** The line of the order that one of these stands for; null when there is none. */
    static FakeOrder.@org.jspecify.annotations.Nullable Line line(FakeOrder order, long id) {
        return order.lines.stream()
                .filter(line -> line.id + 1 == id)
                .findFirst()
                .orElse(null);
    }

    static Object page(DataFetchingEnvironment asked) {
        if (!Scopes.allow(ShopQueries.scopes(asked), SCOPE)) {
            throw Refusal.accessDenied("fulfillmentOrders", SCOPE);
        }
        List<?> all =
                asked.getSource() instanceof Map<?, ?> order && order.get("fulfillmentOrders") instanceof List<?> list
                        ? list
                        : List.of();
        return Connections.of(all, Connections.arguments(asked));
    }
}

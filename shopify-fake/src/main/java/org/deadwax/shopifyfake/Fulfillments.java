package org.deadwax.shopifyfake;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code fulfillmentCreate}, which refuses what is held, gone, or more than is left. */
final class Fulfillments {

    Map<String, DataFetcher<?>> all() {
        return Map.of("fulfillmentCreate", (DataFetcher<?>)
                ShopQueries.needs("write_merchant_managed_fulfillment_orders", Fulfillments::create));
    }

    private static Map<String, Object> create(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        Map<String, Object> input = asked.getArgument("fulfillment");
        List<?> parts =
                input != null && input.get("lineItemsByFulfillmentOrder") instanceof List<?> list ? list : List.of();
        if (parts.size() != 1 || !(parts.getFirst() instanceof Map<?, ?> part)) {
            return payload(null, "Fulfillment orders must be of one location");
        }
        long id = ShopQueries.number(part.get("fulfillmentOrderId"));
        FakeOrder order = shop.orders.values().stream()
                .filter(one -> one.fulfillmentOrderId == id)
                .findFirst()
                .orElse(null);
        if (order == null) {
            return payload(null, "Fulfillment order does not exist.");
        }
        String status = FulfillmentOrders.status(order);
        if (!status.equals("OPEN") && !status.equals("IN_PROGRESS")) {
            return payload(
                    null,
                    "Fulfillment order " + id + " has an unfulfillable status= " + status.toLowerCase(Locale.ROOT)
                            + ".");
        }
        Map<FakeOrder.Line, Integer> packed = new LinkedHashMap<>();
        List<?> lines = part.get("fulfillmentOrderLineItems") instanceof List<?> list ? list : List.of();
        for (Object one : lines) {
            Map<?, ?> line = (Map<?, ?>) one;
            FakeOrder.Line found = FulfillmentOrders.line(order, ShopQueries.number(line.get("id")));
            int quantity = line.get("quantity") instanceof Integer number ? number : 0;
            if (found == null || quantity < 1 || quantity > found.remaining()) {
                return payload(null, "Invalid fulfillment order line item quantity requested.");
            }
            packed.put(found, quantity);
        }
        if (packed.isEmpty()) {
            order.lines.stream()
                    .filter(line -> line.remaining() > 0)
                    .forEach(line -> packed.put(line, line.remaining()));
        }
        return payload(GraphOrder.shipment(shop.desk().ship(order, packed)), null);
    }

    private static Map<String, Object> payload(@Nullable Map<String, Object> made, @Nullable String error) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("fulfillment", made);
        payload.put(
                "userErrors",
                error == null ? List.of() : List.of(Map.of("field", List.of("fulfillment"), "message", error)));
        return payload;
    }
}

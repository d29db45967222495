package org.deadwax.server.store.watch;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.connect.ShopApi;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An order with all its lines, refunds and fulfilments, however many there are. */
@Component
public class WholeOrder {

    private final ShopApi shops;

    WholeOrder(ShopApi shops) {
        this.shops = shops;
    }

    /** Empty when the shop has none of that number, or shows it to nobody. */
    public Optional<JsonNode> fetch(UUID storeId, long orderId) {
        JsonNode data = shops.ask(storeId, AdminDocument.WHOLE_ORDER, Map.of("id", "gid://shopify/Order/" + orderId));
        if (!(data.path("order") instanceof ObjectNode order)) {
            return Optional.empty();
        }
        rest(storeId, order, "lineItems");
        order.path("refunds").forEach(refund -> rest(storeId, refund, "refundLineItems"));
        order.path("fulfillments").forEach(fulfillment -> rest(storeId, fulfillment, "fulfillmentLineItems"));
        return Optional.of(order);
    }

    private void rest(UUID storeId, JsonNode owner, String list) {
        ArrayNode nodes = (ArrayNode) owner.path(list).path("nodes");
        JsonNode info = owner.path(list).path("pageInfo");
        while (info.path("hasNextPage").asBoolean(false)) {
            Map<String, Object> next = Map.of(
                    "id",
                    owner.path("id").asString(""),
                    "after",
                    info.path("endCursor").asString(""));
            JsonNode page = shops.ask(storeId, AdminDocument.REST_OF_ORDER, next)
                    .path("node")
                    .path(list);
            page.path("nodes").forEach(nodes::add);
            info = page.path("pageInfo");
        }
    }
}

package org.deadwax.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code fulfillments/create}, {@code fulfillments/update} and the carrier's {@code fulfillment_events/create}. */
final class ParcelBody {

    private ParcelBody() {}

    static ObjectNode of(Order order, Parcel parcel) {
        ObjectNode node = ShopJson.object();
        node.put("id", parcel.id());
        node.put("order_id", order.id);
        node.put("status", "success");
        node.put("created_at", ShopJson.time(parcel.createdAt(), order.store.offset()));
        node.put("service", "manual");
        node.put("updated_at", ShopJson.time(parcel.updatedAt(), order.store.offset()));
        node.put("tracking_company", parcel.tracking() == null ? null : "USPS");
        node.put("shipment_status", parcel.shipmentStatus());
        node.put("location_id", 103_700_000_001L);
        node.putNull("origin_address");
        node.put("email", order.buyer.email() == null ? "" : order.buyer.email());
        if (parcel.download()) {
            node.putNull("destination");
        } else {
            node.set("destination", PersonBody.address(order.buyer));
        }
        ArrayNode lines = node.putArray("line_items");
        parcel.lines().forEach(packed -> lines.add(LineBody.of(order, packed.line(), packed.quantity())));
        node.put("tracking_number", parcel.tracking());
        ArrayNode numbers = node.putArray("tracking_numbers");
        ArrayNode urls = node.putArray("tracking_urls");
        if (parcel.tracking() != null) {
            numbers.add(parcel.tracking());
            urls.add("https://carrier.example/track/" + parcel.tracking());
        }
        node.put(
                "tracking_url",
                parcel.tracking() == null ? null : "https://carrier.example/track/" + parcel.tracking());
        node.putObject("receipt");
        node.put("name", "#" + order.number + "." + parcel.number());
        node.put("admin_graphql_api_id", "gid://shopify/Fulfillment/" + parcel.id());
        return node;
    }

    static ObjectNode event(Order order, Parcel parcel, long id, String status, Instant at) {
        ObjectNode node = ShopJson.object();
        String time = ShopJson.time(at, order.store.offset());
        node.put("id", id);
        node.put("fulfillment_id", parcel.id());
        node.put("status", status);
        node.put("message", message(status));
        node.put("happened_at", time);
        node.put("city", order.buyer.home().city());
        node.put("province", order.buyer.home().provinceCode());
        node.put("country", order.buyer.home().countryCode());
        node.put("zip", order.buyer.home().zip());
        node.putNull("address1");
        node.putNull("latitude");
        node.putNull("longitude");
        node.put("shop_id", 954_889L);
        node.put("created_at", time);
        node.put("updated_at", time);
        node.putNull("estimated_delivery_at");
        node.put("order_id", order.id);
        node.put("admin_graphql_api_id", "gid://shopify/FulfillmentEvent/" + id);
        return node;
    }

    private static @Nullable String message(String status) {
        return switch (status) {
            case "in_transit" -> "This package is now in transit";
            case "delivered" -> "Delivered, in or at mailbox";
            default -> null;
        };
    }
}

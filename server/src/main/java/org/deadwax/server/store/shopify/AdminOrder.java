package org.deadwax.server.store.shopify;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An order of the Admin API in the shape in which webhooks carry it, so that one reading serves both. What only a browser
 * told, as the kind of device, the Admin API does not know.
 */
final class AdminOrder {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("createdAt", "created_at"),
            Map.entry("processedAt", "processed_at"),
            Map.entry("updatedAt", "updated_at"),
            Map.entry("cancelledAt", "cancelled_at"),
            Map.entry("test", "test"),
            Map.entry("confirmed", "confirmed"),
            Map.entry("email", "email"),
            Map.entry("phone", "phone"),
            Map.entry("sourceName", "source_name"),
            Map.entry("clientIp", "browser_ip"),
            Map.entry("currencyCode", "currency"),
            Map.entry("presentmentCurrencyCode", "presentment_currency"),
            Map.entry("taxesIncluded", "taxes_included"),
            Map.entry("paymentGatewayNames", "payment_gateway_names"));

    private static final Map<String, String> ADDRESS = Map.of(
            "name", "name",
            "address1", "address1",
            "address2", "address2",
            "city", "city",
            "zip", "zip",
            "provinceCode", "province_code",
            "countryCodeV2", "country_code");

    private static final Map<String, String> LINE = Map.of(
            "title", "title",
            "name", "name",
            "variantTitle", "variant_title",
            "sku", "sku",
            "quantity", "quantity",
            "currentQuantity", "current_quantity",
            "requiresShipping", "requires_shipping",
            "isGiftCard", "gift_card");

    /** Those that a carrier says; the others are only what the shop says itself. */
    private static final Set<String> CARRIER = Set.of(
            "ATTEMPTED_DELIVERY",
            "CARRIER_PICKED_UP",
            "CONFIRMED",
            "DELAYED",
            "DELIVERED",
            "FAILURE",
            "IN_TRANSIT",
            "LABEL_PRINTED",
            "LABEL_PURCHASED",
            "OUT_FOR_DELIVERY",
            "READY_FOR_PICKUP");

    private AdminOrder() {}

    static ObjectNode asWebhook(JsonNode order) {
        ObjectNode body = copied(order, SAME);
        body.set("id", number(order));
        body.put("financial_status", lower(order.path("displayFinancialStatus")));
        address(body, "shipping_address", order.path("shippingAddress"));
        address(body, "billing_address", order.path("billingAddress"));
        order.path("lineItems")
                .path("nodes")
                .forEach(line -> body.withArray("line_items").add(line(line)));
        order.path("shippingLines")
                .path("nodes")
                .forEach(line -> body.withArray("shipping_lines").add(shipping(line)));
        order.path("refunds").forEach(refund -> body.withArray("refunds").add(refund(refund, body)));
        order.path("fulfillments").forEach(one -> body.withArray("fulfillments").add(fulfillment(one, body)));
        return body;
    }

    private static ObjectNode line(JsonNode line) {
        ObjectNode body = copied(line, LINE);
        body.set("id", number(line));
        body.set("product_id", number(line.path("product")));
        body.set("variant_id", number(line.path("variant")));
        body.set("price_set", money(line.path("originalUnitPriceSet")));
        ArrayNode discounts = body.putArray("discount_allocations");
        line.path("discountAllocations")
                .forEach(one -> discounts.addObject().set("amount_set", money(one.path("allocatedAmountSet"))));
        ArrayNode taxes = body.putArray("tax_lines");
        line.path("taxLines").forEach(one -> taxes.addObject().set("price_set", money(one.path("priceSet"))));
        JsonNode group = number(line.path("lineItemGroup"));
        if (!group.isNull()) {
            body.put("sales_line_item_group_id", group.asString());
        }
        return body;
    }

    private static ObjectNode shipping(JsonNode line) {
        ObjectNode body = copied(line, Map.of("title", "title", "isRemoved", "is_removed"));
        body.set("discounted_price_set", money(line.path("discountedPriceSet")));
        return body;
    }

    private static ObjectNode refund(JsonNode refund, ObjectNode order) {
        ObjectNode body =
                copied(refund, Map.of("createdAt", "created_at", "processedAt", "processed_at", "note", "note"));
        body.set("id", number(refund));
        body.set("order_id", order.path("id"));
        ArrayNode lines = body.putArray("refund_line_items");
        for (JsonNode line : refund.path("refundLineItems").path("nodes")) {
            ObjectNode one = lines.addObject();
            one.set("id", number(line));
            one.set("line_item_id", number(line.path("lineItem")));
            one.set("quantity", line.path("quantity"));
        }
        ArrayNode adjustments = body.putArray("order_adjustments");
        for (JsonNode adjustment : refund.path("orderAdjustments").path("nodes")) {
            ObjectNode one = adjustments.addObject();
            one.put("reason", lower(adjustment.path("reason")));
            one.set("amount_set", money(adjustment.path("amountSet")));
        }
        return body;
    }

    private static ObjectNode fulfillment(JsonNode fulfillment, ObjectNode order) {
        ObjectNode body = copied(fulfillment, Map.of("createdAt", "created_at", "updatedAt", "updated_at"));
        body.set("id", number(fulfillment));
        body.set("order_id", order.path("id"));
        body.put("status", lower(fulfillment.path("status")));
        if (CARRIER.contains(fulfillment.path("displayStatus").asString(""))) {
            body.put("shipment_status", lower(fulfillment.path("displayStatus")));
        }
        ArrayNode lines = body.putArray("line_items");
        for (JsonNode line : fulfillment.path("fulfillmentLineItems").path("nodes")) {
            ObjectNode one = lines.addObject();
            one.set("id", number(line.path("lineItem")));
            one.set("quantity", line.path("quantity"));
        }
        return body;
    }

    private static void address(ObjectNode body, String key, JsonNode address) {
        if (address.isObject()) {
            body.set(key, copied(address, ADDRESS));
        }
    }

    private static JsonNode money(JsonNode bag) {
        ObjectNode set = NODES.objectNode();
        Map<String, String> parts = Map.of("amount", "amount", "currencyCode", "currency_code");
        if (bag.path("shopMoney").isObject()) {
            set.set("shop_money", copied(bag.path("shopMoney"), parts));
            set.set("presentment_money", copied(bag.path("presentmentMoney"), parts));
        }
        return set;
    }

    private static ObjectNode copied(JsonNode from, Map<String, String> keys) {
        ObjectNode body = NODES.objectNode();
        keys.forEach((theirs, ours) -> {
            JsonNode value = from.get(theirs);
            if (value != null && !value.isNull()) {
                body.set(ours, value);
            }
        });
        return body;
    }

    /** "gid://shopify/Order/6300" is 6300; null where there is no id. */
    private static JsonNode number(JsonNode node) {
        String gid = node.path("id").asString("");
        String digits = gid.substring(gid.lastIndexOf('/') + 1).replaceFirst("\\?.*", "");
        try {
            return digits.isEmpty() ? NODES.nullNode() : NODES.numberNode(Long.parseLong(digits));
        } catch (NumberFormatException e) {
            throw new UnreadableWebhook("“" + gid + "” has no number.");
        }
    }

    private static @Nullable String lower(JsonNode value) {
        String text = value.asString("");
        return text.isEmpty() ? null : text.toLowerCase(Locale.ROOT);
    }
}

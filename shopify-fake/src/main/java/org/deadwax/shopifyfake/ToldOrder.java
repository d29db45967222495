package org.deadwax.shopifyfake;

import static org.deadwax.shopifyfake.GraphOrder.gid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An order that was told as webhooks carry it, with everything that orders have, in the words of the Admin API; so that whoever
 * asks hears the same as whoever listens.
 */
final class ToldOrder {

    private final JsonNode order;
    private final Map<Long, Map<String, Object>> lines = new LinkedHashMap<>();

    private ToldOrder(JsonNode order) {
        this.order = order;
        order.path("line_items").forEach(line -> lines.put(line.path("id").asLong(), line(line)));
    }

    static Map<String, Object> of(JsonNode order) {
        return new ToldOrder(order).node();
    }

    /** A refund or a fulfilment of the order; null when it is none of them. */
    static @Nullable Map<String, Object> part(JsonNode order, Object gid) {
        ToldOrder told = new ToldOrder(order);
        return Stream.concat(
                        list(order.path("refunds"), told::refund).stream(),
                        list(order.path("fulfillments"), told::shipment).stream())
                .filter(node -> gid.equals(node.get("id")))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Object> node() {
        Map<String, Object> node = new LinkedHashMap<>();
        head(node, "Order", order);
        for (String key : List.of("name", "email", "phone")) {
            node.put(key, text(order, key));
        }
        node.put("createdAt", text(order, "created_at"));
        node.put("processedAt", text(order, order.hasNonNull("processed_at") ? "processed_at" : "created_at"));
        node.put("updatedAt", text(order, "updated_at"));
        node.put("cancelledAt", text(order, "cancelled_at"));
        node.put("test", order.path("test").asBoolean());
        node.put("confirmed", order.path("confirmed").asBoolean(true));
        node.put("sourceName", text(order, "source_name"));
        node.put("clientIp", text(order, "browser_ip"));
        node.put("currencyCode", text(order, "currency"));
        node.put(
                "presentmentCurrencyCode",
                text(order, order.hasNonNull("presentment_currency") ? "presentment_currency" : "currency"));
        node.put("taxesIncluded", order.path("taxes_included").asBoolean());
        node.put("displayFulfillmentStatus", "UNFULFILLED");
        node.put(
                "displayFinancialStatus",
                order.path("financial_status").asString("pending").toUpperCase(Locale.ROOT));
        node.put("paymentGatewayNames", list(order.path("payment_gateway_names"), name -> name.asString("")));
        node.put("totalTipReceivedSet", tip());
        node.put("risk", Map.of("recommendation", "ACCEPT"));
        node.put("customer", customer(order.path("customer")));
        node.put("shippingAddress", address(order.path("shipping_address")));
        node.put("billingAddress", address(order.path("billing_address")));
        node.put("lineItems", new ArrayList<>(lines.values()));
        node.put("shippingLines", list(order.path("shipping_lines"), ToldOrder::shipping));
        node.put("refunds", list(order.path("refunds"), this::refund));
        node.put("fulfillments", list(order.path("fulfillments"), this::shipment));
        return node;
    }

    private static Map<String, Object> line(JsonNode line) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("__typename", "LineItem");
        node.put("id", gid("LineItem", line.path("id").asLong()));
        node.put("title", text(line, "title"));
        node.put("name", text(line, line.hasNonNull("name") ? "name" : "title"));
        node.put("variantTitle", text(line, "variant_title"));
        node.put("sku", text(line, "sku"));
        node.put("quantity", line.path("quantity").asInt());
        node.put(
                "currentQuantity",
                line.path("current_quantity").asInt(line.path("quantity").asInt()));
        node.put("requiresShipping", line.path("requires_shipping").asBoolean());
        node.put("isGiftCard", line.path("gift_card").asBoolean());
        node.put("originalUnitPriceSet", money(line.path("price_set")));
        node.put(
                "discountAllocations",
                list(
                        line.path("discount_allocations"),
                        one -> Map.of("allocatedAmountSet", money(one.path("amount_set")))));
        node.put("taxLines", list(line.path("tax_lines"), ToldOrder::tax));
        if (line.hasNonNull("product_id")) {
            node.put(
                    "product",
                    Map.of("id", gid("Product", line.path("product_id").asLong())));
        }
        if (line.hasNonNull("variant_id")) {
            node.put(
                    "variant",
                    Map.of("id", gid("ProductVariant", line.path("variant_id").asLong())));
        }
        if (line.hasNonNull("sales_line_item_group_id")) {
            long group = line.path("sales_line_item_group_id").asLong();
            node.put("lineItemGroup", Map.of("id", gid("LineItemGroup", group), "title", "Bundle", "quantity", 1));
        }
        return node;
    }

    private static Map<String, Object> tax(JsonNode tax) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("title", tax.path("title").asString("Tax"));
        node.put("rate", tax.path("rate").asDouble());
        node.put("priceSet", money(tax.path("price_set")));
        return node;
    }

    private static Map<String, Object> shipping(JsonNode line) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", gid("ShippingLine", line.path("id").asLong()));
        node.put("title", line.path("title").asString(""));
        node.put("isRemoved", line.path("is_removed").asBoolean());
        node.put("originalPriceSet", money(line.path("price_set")));
        node.put("discountedPriceSet", money(line.path("discounted_price_set")));
        return node;
    }

    private Map<String, Object> refund(JsonNode refund) {
        Map<String, Object> node = new LinkedHashMap<>();
        head(node, "Refund", refund);
        node.put("createdAt", text(refund, "created_at"));
        node.put("processedAt", text(refund, refund.hasNonNull("processed_at") ? "processed_at" : "created_at"));
        node.put("note", text(refund, "note"));
        node.put("refundLineItems", list(refund.path("refund_line_items"), this::refunded));
        node.put("orderAdjustments", list(refund.path("order_adjustments"), ToldOrder::adjustment));
        return node;
    }

    private Map<String, Object> refunded(JsonNode line) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", gid("RefundLineItem", line.path("id").asLong()));
        node.put("lineItem", lines.get(line.path("line_item_id").asLong()));
        node.put("quantity", line.path("quantity").asInt());
        node.put("restockType", line.path("restock_type").asString("no_restock").toUpperCase(Locale.ROOT));
        node.put("subtotalSet", money(line.path("subtotal_set")));
        node.put("totalTaxSet", money(line.path("total_tax_set")));
        return node;
    }

    private static Map<String, Object> adjustment(JsonNode adjustment) {
        return Map.of(
                "id", gid("OrderAdjustment", adjustment.path("id").asLong()),
                "reason", "REFUND_DISCREPANCY",
                "amountSet", money(adjustment.path("amount_set")),
                "taxAmountSet", money(adjustment.path("tax_amount_set")));
    }

    private Map<String, Object> shipment(JsonNode shipment) {
        Map<String, Object> node = new LinkedHashMap<>();
        head(node, "Fulfillment", shipment);
        node.put("status", shipment.path("status").asString("success").toUpperCase(Locale.ROOT));
        node.put(
                "displayStatus",
                shipment.path("shipment_status").asString("fulfilled").toUpperCase(Locale.ROOT));
        node.put("createdAt", text(shipment, "created_at"));
        node.put("updatedAt", text(shipment, "updated_at"));
        node.put("fulfillmentLineItems", list(shipment.path("line_items"), this::shipped));
        return node;
    }

    private Map<String, Object> shipped(JsonNode line) {
        long id = line.path("id").asLong();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", gid("FulfillmentLineItem", id));
        node.put("lineItem", lines.get(id));
        node.put("quantity", line.path("quantity").asInt());
        return node;
    }

    private Map<String, Object> tip() {
        String currency = order.path("currency").asString("");
        Map<String, Object> tip =
                Map.of("amount", order.path("total_tip_received").asString("0.00"), "currencyCode", currency);
        return Map.of("shopMoney", tip, "presentmentMoney", tip);
    }

    private static @Nullable Map<String, Object> customer(JsonNode customer) {
        if (!customer.isObject()) {
            return null;
        }
        Map<String, Object> node = new LinkedHashMap<>();
        head(node, "Customer", customer);
        node.put(
                "defaultEmailAddress",
                Map.of("emailAddress", customer.path("email").asString("")));
        return node;
    }

    private static @Nullable Map<String, Object> address(JsonNode address) {
        if (!address.isObject()) {
            return null;
        }
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", gid("MailingAddress", 1));
        for (String key : List.of("address1", "address2", "city", "zip", "name", "phone")) {
            node.put(key, text(address, key));
        }
        node.put("provinceCode", text(address, "province_code"));
        node.put("countryCodeV2", text(address, "country_code"));
        return node;
    }

    private static Map<String, Object> money(JsonNode set) {
        return Map.of(
                "shopMoney", amount(set.path("shop_money")), "presentmentMoney", amount(set.path("presentment_money")));
    }

    private static Map<String, Object> amount(JsonNode money) {
        return Map.of(
                "amount", money.path("amount").asString("0"),
                "currencyCode", money.path("currency_code").asString("USD"));
    }

    private static void head(Map<String, Object> node, String type, JsonNode told) {
        long id = told.path("id").asLong();
        node.put("__typename", type);
        node.put("id", gid(type, id));
        node.put("legacyResourceId", String.valueOf(id));
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        nodes.forEach(node -> list.add(each.apply(node)));
        return list;
    }

    private static @Nullable String text(JsonNode node, String key) {
        return node.hasNonNull(key) ? node.path(key).asString() : null;
    }
}

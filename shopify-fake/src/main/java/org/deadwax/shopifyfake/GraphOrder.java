package org.deadwax.shopifyfake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders, refunds, fulfilments and variants as the Admin API names their parts. Lists become connections on the way out. */
final class GraphOrder {

    private GraphOrder() {}

    static Map<String, Object> of(FakeOrder order) {
        if (order.told != null) {
            return ToldOrder.of(order.told);
        }
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("__typename", "Order");
        node.put("id", gid("Order", order.id));
        node.put("legacyResourceId", String.valueOf(order.id));
        node.put("name", order.name);
        node.put("createdAt", text(order.createdAt));
        node.put("processedAt", text(order.createdAt));
        node.put("updatedAt", text(order.updatedAt));
        node.put("cancelledAt", text(order.cancelledAt));
        node.put("test", false);
        node.put("confirmed", true);
        node.put("email", order.email);
        node.put("sourceName", order.sourceName);
        node.put("currencyCode", RestOrder.CURRENCY);
        node.put("presentmentCurrencyCode", RestOrder.CURRENCY);
        node.put("taxesIncluded", false);
        node.put("displayFinancialStatus", order.financialStatus.toUpperCase(Locale.ROOT));
        node.put("displayFulfillmentStatus", FulfillmentOrders.ofWhole(order));
        node.put("fulfillmentOrders", FulfillmentOrders.of(order));
        node.put("paymentGatewayNames", List.of("shopify_payments"));
        node.put("totalTipReceivedSet", money(BigDecimal.ZERO));
        node.put("risk", Map.of("recommendation", order.risk));
        node.put(
                "customer",
                order.email == null
                        ? null
                        : Map.of(
                                "id", gid("Customer", order.id + 7),
                                "legacyResourceId", String.valueOf(order.id + 7),
                                "defaultEmailAddress", Map.of("emailAddress", order.email)));
        node.put(
                "shippingAddress",
                Map.of(
                        "address1",
                        "1 Groove Street",
                        "city",
                        "Portland",
                        "zip",
                        order.zip,
                        "provinceCode",
                        "OR",
                        "countryCodeV2",
                        "US"));
        node.put("lineItems", order.lines.stream().map(GraphOrder::line).toList());
        node.put("shippingLines", List.of());
        node.put("refunds", order.refunds.stream().map(GraphOrder::refund).toList());
        node.put(
                "fulfillments",
                order.shipments.stream().map(GraphOrder::shipment).toList());
        return node;
    }

    static Map<String, Object> refund(FakeOrder.Refund refund) {
        Map<String, Object> line = Map.of(
                "id", gid("RefundLineItem", refund.lineId()),
                "lineItem", line(refund.line()),
                "quantity", refund.quantity(),
                "restockType", "NO_RESTOCK",
                "subtotalSet", money(refund.line().price.multiply(BigDecimal.valueOf(refund.quantity()))),
                "totalTaxSet", money(BigDecimal.ZERO));
        return Map.of(
                "__typename", "Refund",
                "id", gid("Refund", refund.id()),
                "legacyResourceId", String.valueOf(refund.id()),
                "createdAt", refund.at().toString(),
                "processedAt", refund.at().toString(),
                "refundLineItems", List.of(line),
                "orderAdjustments", List.of());
    }

    static Map<String, Object> shipment(FakeOrder.Shipment shipment) {
        List<Map<String, Object>> lines = shipment.packed().entrySet().stream()
                .map(one -> Map.<String, Object>of(
                        "id", gid("FulfillmentLineItem", one.getKey().id),
                        "lineItem", line(one.getKey()),
                        "quantity", one.getValue()))
                .toList();
        return Map.of(
                "__typename",
                "Fulfillment",
                "id",
                gid("Fulfillment", shipment.id()),
                "legacyResourceId",
                String.valueOf(shipment.id()),
                "status",
                "SUCCESS",
                "displayStatus",
                "FULFILLED",
                "createdAt",
                shipment.at().toString(),
                "updatedAt",
                shipment.at().toString(),
                "fulfillmentLineItems",
                lines);
    }

    static Map<String, Object> line(FakeOrder.Line line) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", gid("LineItem", line.id));
        node.put("name", line.title);
        node.put("title", line.title);
        node.put("variantTitle", line.variant == null ? null : line.variant.title());
        node.put("sku", line.sku);
        node.put("quantity", line.quantity);
        node.put("currentQuantity", line.current);
        node.put("requiresShipping", line.variant != null && line.variant.requiresShipping);
        node.put("isGiftCard", false);
        node.put("originalUnitPriceSet", money(line.price));
        node.put("discountAllocations", List.of());
        node.put("taxLines", List.of());
        if (line.variant != null) {
            node.put("variant", Map.of("id", gid("ProductVariant", line.variant.id)));
            node.put("product", Map.of("id", gid("Product", line.variant.product.id)));
        }
        return node;
    }

    static Map<String, Object> money(BigDecimal amount) {
        Map<String, Object> one = Map.of("amount", amount.toPlainString(), "currencyCode", RestOrder.CURRENCY);
        return Map.of("shopMoney", one, "presentmentMoney", one);
    }

    static String gid(String type, long id) {
        return "gid://shopify/" + type + "/" + id;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }
}

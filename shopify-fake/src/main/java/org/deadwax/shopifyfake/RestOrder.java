package org.deadwax.shopifyfake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders as webhooks carry them: the shape of the interface before GraphQL. */
final class RestOrder {

    static final String CURRENCY = "USD";

    private RestOrder() {}

    static Map<String, Object> of(FakeOrder order) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", order.id);
        body.put("name", order.name);
        body.put("test", false);
        body.put("confirmed", true);
        body.put("created_at", order.createdAt.toString());
        body.put("processed_at", order.createdAt.toString());
        body.put("updated_at", order.updatedAt.toString());
        body.put("cancelled_at", order.cancelledAt == null ? null : order.cancelledAt.toString());
        body.put("financial_status", order.financialStatus);
        body.put("currency", CURRENCY);
        body.put("presentment_currency", CURRENCY);
        body.put("taxes_included", false);
        body.put("source_name", order.sourceName);
        body.put("email", order.email);
        body.put("customer", order.email == null ? null : Map.of("id", order.id + 7, "email", order.email));
        body.put("shipping_address", address(order));
        body.put("line_items", order.lines.stream().map(RestOrder::line).toList());
        body.put(
                "refunds", order.refunds.stream().map(one -> refund(order, one)).toList());
        body.put(
                "fulfillments",
                order.shipments.stream().map(one -> shipment(order, one)).toList());
        return body;
    }

    static Map<String, Object> refund(FakeOrder order, FakeOrder.Refund refund) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", refund.lineId());
        line.put("line_item_id", refund.line().id);
        line.put("quantity", refund.quantity());
        // numbers here, where everything else is text
        line.put("subtotal", refund.line().price.multiply(BigDecimal.valueOf(refund.quantity())));
        line.put("total_tax", BigDecimal.ZERO);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", refund.id());
        body.put("order_id", order.id);
        body.put("created_at", refund.at().toString());
        body.put("refund_line_items", List.of(line));
        body.put("order_adjustments", List.of());
        body.put("transactions", List.of());
        return body;
    }

    static Map<String, Object> shipment(FakeOrder order, FakeOrder.Shipment shipment) {
        List<Map<String, Object>> lines = new ArrayList<>();
        shipment.packed().forEach((line, copies) -> lines.add(Map.of("id", line.id, "quantity", copies)));
        return Map.of(
                "id",
                shipment.id(),
                "order_id",
                order.id,
                "status",
                "success",
                "created_at",
                shipment.at().toString(),
                "updated_at",
                shipment.at().toString(),
                "line_items",
                lines);
    }

    private static Map<String, Object> line(FakeOrder.Line line) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", line.id);
        body.put("product_id", line.variant == null ? null : line.variant.product.id);
        body.put("variant_id", line.variant == null ? null : line.variant.id);
        body.put("title", line.title);
        body.put("variant_title", line.variant == null ? null : line.variant.title());
        body.put("sku", line.sku);
        body.put("quantity", line.quantity);
        body.put("current_quantity", line.current);
        body.put("requires_shipping", line.variant != null && line.variant.requiresShipping);
        body.put("gift_card", false);
        body.put("price", line.price.toPlainString());
        body.put("price_set", money(line.price));
        body.put("total_discount", "0.00");
        body.put("discount_allocations", List.of());
        body.put("tax_lines", List.of());
        return body;
    }

    private static Map<String, Object> money(BigDecimal amount) {
        Map<String, Object> one = Map.of("amount", amount.toPlainString(), "currency_code", CURRENCY);
        return Map.of("shop_money", one, "presentment_money", one);
    }

    private static @Nullable Map<String, Object> address(FakeOrder order) {
        return Map.of(
                "address1",
                "1 Groove Street",
                "city",
                "Portland",
                "zip",
                order.zip,
                "province_code",
                "OR",
                "country_code",
                "US");
    }
}

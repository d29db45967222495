package org.deadwax.simulator;

import static org.deadwax.simulator.ShopJson.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A line item; refunds and fulfilments carry a full copy of it. */
final class LineBody {

    private LineBody() {}

    static ObjectNode of(Order order, Line line, int quantity) {
        Ware ware = line.ware;
        ObjectNode node = ShopJson.object();
        node.put("id", line.id);
        node.put("admin_graphql_api_id", "gid://shopify/LineItem/" + line.id);
        node.putArray("attributed_staffs");
        node.put("current_quantity", line.current());
        node.put("fulfillable_quantity", line.unshipped());
        node.put("fulfillment_service", "manual");
        node.put("fulfillment_status", line.shipped() == 0 ? null : line.unshipped() == 0 ? "fulfilled" : "partial");
        node.put("gift_card", line.kind == LineKind.GIFT_CARD);
        node.put("grams", ware.grams());
        node.put("name", ware.variantTitle() == null ? ware.title() : ware.title() + " - " + ware.variantTitle());
        money(node, "price", line.price);
        node.put("product_exists", ware.listed());
        node.put("product_id", ware.listed() ? ware.productId() : null);
        properties(node.putArray("properties"), line);
        node.put("quantity", quantity);
        node.put("requires_shipping", ware.shipped());
        node.put("sales_line_item_group_id", line.groupId);
        node.put("sku", ware.sku());
        node.put("taxable", line.taxRate.signum() > 0);
        node.put("title", ware.title());
        // the trap: the discount is never here, only in the allocations
        money(node, "total_discount", order.none());
        node.put("variant_id", ware.listed() ? ware.variantId() : null);
        node.put("variant_inventory_management", ware.shipped() ? "shopify" : null);
        node.put("variant_title", ware.variantTitle());
        node.put("vendor", ware.listed() ? "Low Meridian" : null);
        taxLines(node.putArray("tax_lines"), order, line.taxRate, line.tax());
        node.putArray("duties");
        ArrayNode allocations = node.putArray("discount_allocations");
        if (!line.discount.isZero()) {
            ObjectNode allocation = allocations.addObject();
            money(allocation, "amount", line.discount);
            allocation.put("discount_application_index", 0);
        }
        return node;
    }

    /** Four fifths for the state and what is left for the county, to the cent; one line where prices hold the tax. */
    static void taxLines(ArrayNode lines, Order order, BigDecimal rate, Amount tax) {
        if (rate.signum() == 0) {
            return;
        }
        Place home = order.buyer.home();
        String place = home.province() == null ? home.country() : home.province();
        if (order.store.taxesIncluded()) {
            taxLine(lines, "VAT", rate, tax);
            return;
        }
        Amount state = tax.share(4, 5);
        BigDecimal stateRate = rate.multiply(new BigDecimal("0.8")).setScale(5, RoundingMode.HALF_UP);
        taxLine(lines, place + " State Tax", stateRate, state);
        taxLine(lines, home.city() + " City Tax", rate.subtract(stateRate), tax.minus(state));
    }

    private static void taxLine(ArrayNode lines, String title, BigDecimal rate, Amount tax) {
        ObjectNode line = lines.addObject();
        line.put("channel_liable", false);
        money(line, "price", tax);
        line.put("rate", rate);
        line.put("title", title);
    }

    private static void properties(ArrayNode properties, Line line) {
        if (line.groupId != null) {
            properties.addObject().put("name", "_bundle").put("value", "Sea Glass deluxe bundle <LP + shirt>");
        }
    }
}

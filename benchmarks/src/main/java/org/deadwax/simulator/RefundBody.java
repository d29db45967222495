package org.deadwax.simulator;

import static org.deadwax.simulator.ShopJson.set;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A refund, as {@code refunds/create} carries it and as it stands inside its order. */
final class RefundBody {

    private RefundBody() {}

    static ObjectNode of(Order order, Refund refund) {
        ObjectNode node = ShopJson.object();
        String at = ShopJson.time(refund.at(), order.store.offset());
        node.put("id", refund.id());
        node.put("order_id", order.id);
        node.put("created_at", at);
        node.put("note", refund.note());
        node.put("user_id", 90_210_001L);
        node.put("processed_at", at);
        node.putArray("duties");
        set(node, "total_duties_set", order.none());
        node.putNull("return");
        node.put("restock", !refund.lines().isEmpty());
        node.putArray("additional_fees");
        set(node, "total_additional_fees_set", order.none());
        node.putArray("refund_shipping_lines");
        node.put("admin_graphql_api_id", "gid://shopify/Refund/" + refund.id());
        adjustments(node.putArray("order_adjustments"), order, refund);
        ArrayNode lines = node.putArray("refund_line_items");
        refund.lines().forEach(line -> lines.add(line(order, line)));
        transactions(node.putArray("transactions"), order, refund);
        return node;
    }

    private static ObjectNode line(Order order, Refund.RefundedLine refunded) {
        ObjectNode node = ShopJson.object();
        boolean parcelLeft = refunded.line().shipped() > 0;
        node.put("id", refunded.id());
        node.put("quantity", refunded.quantity());
        node.put("line_item_id", refunded.line().id);
        node.put("location_id", parcelLeft ? 103_700_000_001L : null);
        node.put("restock_type", order.cancelledAt != null ? "cancel" : parcelLeft ? "return" : "no_restock");
        // the trap: numbers here, text everywhere else
        node.put("subtotal", refunded.subtotal().shop().amount());
        node.put("total_tax", refunded.tax().shop().amount());
        set(node, "subtotal_set", refunded.subtotal());
        set(node, "total_tax_set", refunded.tax());
        node.set("line_item", LineBody.of(order, refunded.line(), refunded.line().quantity));
        return node;
    }

    private static void adjustments(ArrayNode adjustments, Order order, Refund refund) {
        if (refund.goodwill().isZero()) {
            return;
        }
        ObjectNode node = adjustments.addObject();
        node.put("id", refund.id() + 500_000L);
        ShopJson.money(node, "amount", refund.goodwill().negated());
        node.put("kind", "refund_discrepancy");
        node.put("order_id", order.id);
        node.put("reason", "Refund discrepancy");
        node.put("refund_id", refund.id());
        ShopJson.money(node, "tax_amount", order.none());
    }

    private static void transactions(ArrayNode transactions, Order order, Refund refund) {
        Amount total = refund.goodwill();
        for (Refund.RefundedLine line : refund.lines()) {
            total = total.plus(line.subtotal());
            total = order.store.taxesIncluded() ? total : total.plus(line.tax());
        }
        ObjectNode node = transactions.addObject();
        String at = ShopJson.time(refund.at(), order.store.offset());
        node.put("id", refund.id() + 6_573_000_000_000L);
        node.put("order_id", order.id);
        node.put("kind", "refund");
        node.put("gateway", order.test ? "bogus" : "shopify_payments");
        node.put("status", "success");
        node.putNull("message");
        node.put("created_at", at);
        node.put("test", order.test);
        node.putNull("authorization");
        node.putNull("location_id");
        node.put("parent_id", refund.id() + 6_571_000_000_000L);
        node.put("processed_at", at);
        node.putNull("device_id");
        node.putNull("error_code");
        node.put("source_name", "1830279");
        node.putObject("receipt");
        node.put("amount", ShopJson.text(total.shop()));
        node.put("currency", total.shop().currency());
        node.put("payment_id", "#" + order.number + ".2");
        ObjectNode unsettled = node.putObject("total_unsettled_set");
        unsettled
                .putObject("presentment_money")
                .put("amount", "0.0")
                .put("currency", total.presentment().currency());
        unsettled
                .putObject("shop_money")
                .put("amount", "0.0")
                .put("currency", total.shop().currency());
        node.put("manual_payment_gateway", false);
        node.putNull("amount_rounding");
        node.put("admin_graphql_api_id", "gid://shopify/OrderTransaction/" + (refund.id() + 6_573_000_000_000L));
    }
}

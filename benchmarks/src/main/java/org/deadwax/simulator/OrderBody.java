package org.deadwax.simulator;

import static org.deadwax.simulator.ShopJson.money;
import static org.deadwax.simulator.ShopJson.set;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The order as {@code orders/paid}, {@code orders/updated} and {@code orders/cancelled} carry it, key by key. */
final class OrderBody {

    private OrderBody() {}

    static ObjectNode of(Order order) {
        ObjectNode node = ShopJson.object();
        head(node, order);
        current(node, order);
        middle(node, order);
        totals(node, order);
        people(node, order);
        lists(node, order);
        return node;
    }

    private static void head(ObjectNode node, Order order) {
        Buyer buyer = order.buyer;
        boolean web = order.channel == Channel.WEB;
        node.put("id", order.id);
        node.put("admin_graphql_api_id", "gid://shopify/Order/" + order.id);
        node.put("app_id", order.channel == Channel.TILL ? 129_785L : 580_111L);
        node.put("browser_ip", web ? buyer.ip() : null);
        node.put("buyer_accepts_marketing", order.number % 3 == 0);
        node.put("cancel_reason", order.cancelledAt == null ? null : "customer");
        node.put("cancelled_at", time(order, order.cancelledAt));
        node.put("cart_token", web ? "hWN" + order.token.substring(0, 19) : null);
        node.put("checkout_token", web ? order.token : null);
        if (web) {
            ObjectNode client = node.putObject("client_details");
            client.put("accept_language", locale(order));
            client.putNull("browser_height");
            client.put("browser_ip", buyer.ip());
            client.putNull("browser_width");
            client.putNull("session_hash");
            client.put("user_agent", buyer.userAgent());
        } else {
            node.putNull("client_details");
        }
        node.put("closed_at", time(order, order.cancelledAt));
        node.put("confirmation_number", order.token.substring(0, 9).toUpperCase(Locale.ROOT));
        node.put("confirmed", true);
        node.put("contact_email", buyer.email());
        node.put("created_at", time(order, order.createdAt));
        node.put("currency", order.store.currency());
    }

    private static void current(ObjectNode node, Order order) {
        set(node, "current_shipping_price_set", order.shipping);
        money(node, "current_subtotal_price", order.currentGoods());
        node.putNull("current_total_additional_fees_set");
        money(node, "current_total_discounts", order.currentDiscounts());
        node.putNull("current_total_duties_set");
        money(node, "current_total_price", order.currentTotal());
        money(node, "current_total_tax", order.currentTaxes());
    }

    private static void middle(ObjectNode node, Order order) {
        Buyer buyer = order.buyer;
        node.put("customer_locale", locale(order));
        node.putNull("device_id");
        ArrayNode codes = node.putArray("discount_codes");
        if (!order.discount.none()) {
            codes.addObject()
                    .put("code", order.discount.code())
                    .put("amount", ShopJson.text(order.discounts().shop()))
                    .put("type", order.discount.type());
        }
        node.put("duties_included", false);
        node.put("email", buyer.email() == null ? "" : buyer.email());
        node.put("estimated_taxes", false);
        node.put("financial_status", order.financialStatus());
        node.put("fulfillment_status", order.fulfillmentStatus());
        node.put(
                "landing_site",
                "/products/sea-glass?utm_source=newsletter&utm_medium=email&utm_campaign=sea-glass-release&_kx="
                        + order.token);
        node.putNull("landing_site_ref");
        node.put("location_id", order.channel == Channel.TILL ? 103_700_000_001L : null);
        node.put("merchant_business_entity_id", "MTAwMDAwMDAwMDE");
        node.putNull("merchant_of_record_app_id");
        node.put("name", "#" + order.number);
        node.put("note", order.number % 11 == 0 ? "Bitte klingeln – 2. Stock 🎵" : null);
        node.putArray("note_attributes")
                .addObject()
                .put("name", "_elevar_visitor_info")
                .put("value", "{\"session_id\":\"" + order.token + "\",\"referrer\":\"https://search.example/\"}");
        node.put("number", order.number - 1000);
        node.put("order_number", order.number);
        node.put(
                "order_status_url",
                "https://" + order.store.shopDomain() + "/1/orders/" + order.token + "/authenticate?key="
                        + new StringBuilder(order.token).reverse());
        node.putNull("original_total_additional_fees_set");
        node.putNull("original_total_duties_set");
        ArrayNode gateways = node.putArray("payment_gateway_names");
        if (order.test) {
            gateways.add("bogus");
        } else if (!order.total().isZero()) {
            gateways.add(order.channel == Channel.TILL ? "cash" : "shopify_payments");
        }
        node.put("phone", buyer.email() == null ? buyer.phone() : null);
        node.putNull("po_number");
        node.put("presentment_currency", order.presentmentCurrency);
        node.put("processed_at", time(order, order.createdAt));
        node.putNull("reference");
        node.put("referring_site", order.number % 4 == 0 ? "https://search.example/" : "");
        node.putNull("source_identifier");
        node.put("source_name", order.channel.sourceName);
        node.putNull("source_url");
    }

    private static void totals(ObjectNode node, Order order) {
        money(node, "subtotal_price", order.goods().minus(order.discounts()));
        node.put("tags", order.number % 9 == 0 ? "preorder, newsletter" : "");
        node.put("tax_exempt", false);
        LineBody.taxLines(node.putArray("tax_lines"), order, order.buyer.home().taxRate(), order.taxes());
        node.put("taxes_included", order.store.taxesIncluded());
        node.put("test", order.test);
        node.put("token", order.token);
        set(node, "total_cash_rounding_payment_adjustment_set", order.none());
        set(node, "total_cash_rounding_refund_adjustment_set", order.none());
        money(node, "total_discounts", order.discounts());
        money(node, "total_line_items_price", order.goods());
        node.put(
                "total_outstanding",
                order.payment.equals("paid")
                        ? "0.00"
                        : ShopJson.text(order.total().shop()));
        money(node, "total_price", order.total());
        set(node, "total_shipping_price_set", order.shipping);
        money(node, "total_tax", order.taxes());
        node.put("total_tip_received", ShopJson.text(tip(order).shop()));
        node.put(
                "total_weight",
                order.lines.stream()
                        .mapToInt(line -> line.ware.grams() * line.quantity)
                        .sum());
        node.put("updated_at", time(order, order.updatedAt));
        node.put("user_id", order.channel == Channel.WEB ? null : 90_210_001L);
    }

    private static void people(ObjectNode node, Order order) {
        if (order.channel == Channel.TILL) {
            node.putNull("billing_address");
            node.putNull("customer");
            return;
        }
        node.set("billing_address", PersonBody.address(order.buyer));
        node.set("customer", PersonBody.customer(order));
    }

    private static void lists(ObjectNode node, Order order) {
        ArrayNode applications = node.putArray("discount_applications");
        if (!order.discount.none()) {
            applications
                    .addObject()
                    .put("target_type", "line_item")
                    .put("type", "discount_code")
                    .put("value", order.discount.value() + ".0")
                    .put("value_type", order.discount.type())
                    .put("allocation_method", "across")
                    .put("target_selection", "all")
                    .put("code", order.discount.code());
        }
        ArrayNode fulfillments = node.putArray("fulfillments");
        order.parcels.forEach(parcel -> fulfillments.add(ParcelBody.of(order, parcel)));
        ArrayNode lines = node.putArray("line_items");
        order.lines.forEach(line -> lines.add(LineBody.of(order, line, line.quantity)));
        node.putNull("payment_terms");
        ArrayNode refunds = node.putArray("refunds");
        order.refunds.forEach(refund -> refunds.add(RefundBody.of(order, refund)));
        if (order.needsShipping() && order.channel != Channel.TILL) {
            node.set("shipping_address", PersonBody.address(order.buyer));
        } else {
            node.putNull("shipping_address");
        }
        shippingLines(node.putArray("shipping_lines"), order);
        node.putArray("returns");
        ArrayNode groups = node.putArray("line_item_groups");
        order.lines.stream()
                .flatMap(line -> line.groupId == null ? Stream.empty() : Stream.of(line.groupId))
                .distinct()
                .forEach(group -> groups.addObject()
                        .put("id", group)
                        .put("title", "Sea Glass deluxe bundle")
                        .put("quantity", 1)
                        .put("variant_sku", "BUNDLE-SG"));
    }

    private static void shippingLines(ArrayNode lines, Order order) {
        if (!order.needsShipping() || order.channel == Channel.TILL) {
            return;
        }
        ObjectNode line = lines.addObject();
        line.put("id", 5_000_000_000_000L + order.number);
        line.putNull("carrier_identifier");
        line.put("code", "Standard");
        set(line, "current_discounted_price_set", order.shipping);
        money(line, "discounted_price", order.shipping);
        line.put("is_removed", false);
        line.putNull("phone");
        money(line, "price", order.shipping);
        line.putNull("requested_fulfillment_service_id");
        line.put("source", "shopify");
        line.put("title", "Standard");
        line.putArray("tax_lines");
        line.putArray("discount_allocations");
    }

    private static Amount tip(Order order) {
        return order.lines.stream()
                .filter(line -> line.kind == LineKind.TIP)
                .map(Line::charged)
                .reduce(order.none(), Amount::plus);
    }

    private static String locale(Order order) {
        return switch (order.buyer.home().countryCode()) {
            case "DE" -> "de-DE";
            case "FR" -> "fr-FR";
            case "JP" -> "ja-JP";
            case "GB" -> "en-GB";
            default -> "en-US";
        };
    }

    private static @Nullable String time(Order order, @Nullable Instant at) {
        return ShopJson.time(at, order.store.offset());
    }
}

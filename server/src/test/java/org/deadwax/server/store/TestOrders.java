package org.deadwax.server.store;

/** Bodies of orders, no longer than they must be. */
public final class TestOrders {

    private TestOrders() {}

    /** One vinyl record for 34.99 USD. */
    public static String paid(long id) {
        return """
                {"id":%1$d,"name":"#%1$d","test":false,"confirmed":true,"financial_status":"paid","cancelled_at":null,
                 "created_at":"2026-11-20T00:00:03-05:00","processed_at":"2026-11-20T00:00:02-05:00",
                 "updated_at":"2026-11-20T00:00:05-05:00","email":"ada@example.com","phone":null,"currency":"USD",
                 "presentment_currency":"USD","taxes_included":false,"source_name":"web","payment_gateway_names":[],
                 "shipping_address":{"zip":"10001","province_code":"NY","country_code":"US"},"billing_address":null,
                 "line_items":[{"id":%1$d1,"title":"Album (Vinyl LP)","variant_title":null,"sku":"LP-0001","quantity":1,
                   "current_quantity":1,"requires_shipping":true,"gift_card":false,"product_id":1,"variant_id":2,
                   "price":"34.99","price_set":{"shop_money":{"amount":"34.99","currency_code":"USD"},
                   "presentment_money":{"amount":"34.99","currency_code":"USD"}},"tax_lines":[],
                   "discount_allocations":[]}],"refunds":[],"fulfillments":[],"shipping_lines":[]}
                """.formatted(id);
    }
}

package org.deadwax.server.store.shopify;

import org.deadwax.server.sales.OrderedLine;
import org.deadwax.server.store.shopify.Amounts.Currencies;

/** One of an order's {@code line_items}. */
class LineItem {

    /** A line of more copies than this is no sale of records; it is parked for a human to look at. */
    static final int MOST_COPIES = 100_000;

    private LineItem() {}

    static OrderedLine read(Field line, Currencies currencies, boolean taxesIncluded) {
        int ordered = line.get("quantity").count(MOST_COPIES);
        Field current = line.get("current_quantity");
        int left = current.absent() ? ordered : current.count(MOST_COPIES);
        // what is left was bought, even where an edit that adds copies leaves the quantity as it was
        int quantity = Math.max(ordered, left);
        Amounts paid = paid(line, quantity, currencies, taxesIncluded);
        return new OrderedLine(
                line.get("id").id(),
                line.get("product_id").idIfAny(),
                line.get("variant_id").idIfAny(),
                line.get("title").text(line.get("name").text("(no title)")),
                line.get("variant_title").text(),
                line.get("sku").text(),
                quantity,
                left,
                line.get("requires_shipping").flag(false),
                line.get("gift_card").flag(false),
                tip(line),
                paid.shopMoney(currencies, line),
                paid.presentmentMoney(currencies, line),
                line.get("sales_line_item_group_id").text());
    }

    /** Not every version says so by a key of its own. */
    private static boolean tip(Field line) {
        return !line.get("tip").absent()
                || (line.get("product_id").absent()
                        && line.get("title").text("").equalsIgnoreCase("tip"));
    }

    /**
     * {@code total_discount} says 0.00 although there is a discount: only the allocations tell. Where the shop's prices include
     * tax, it is taken off; elsewhere it comes on top and was never in.
     */
    private static Amounts paid(Field line, int quantity, Currencies currencies, boolean taxesIncluded) {
        Amounts price = Amounts.of(line, "price", "price_set", currencies);
        if (price.negative()) {
            throw line.get("price").unreadable("is negative");
        }
        Amounts paid = price.times(quantity);
        for (Field allocation : line.get("discount_allocations").items()) {
            Amounts discount = Amounts.of(allocation, "amount", "amount_set", currencies);
            if (discount.negative()) {
                throw allocation.get("amount").unreadable("is negative");
            }
            paid = paid.minus(discount);
        }
        if (paid.negative()) {
            throw line.get("discount_allocations")
                    .unreadable("take off more than the line's "
                            + price.times(quantity).shop().toPlainString());
        }
        if (!taxesIncluded) {
            return paid;
        }
        for (Field tax : line.get("tax_lines").items()) {
            paid = paid.minus(Amounts.of(tax, "price", "price_set", currencies));
        }
        if (paid.negative()) {
            throw line.get("tax_lines").unreadable("are more than what was paid for the line");
        }
        return paid;
    }
}

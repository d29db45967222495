package org.deadwax.server.sales;

import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order.
 *
 * @param productId the shop's; null for a custom line or a deleted product
 * @param quantity as ordered; does not fall when something goes back
 * @param currentQuantity what is left of it after refunds, edits and cancellation
 * @param shop the whole line ({@code quantity} copies) after discounts, without tax, in the shop's currency; never negative
 * @param presentment the same in the currency the buyer saw
 * @param groupId ties the components of one bundle together
 */
public record OrderedLine(
        long lineItemId,
        @Nullable Long productId,
        @Nullable Long variantId,
        String title,
        @Nullable String variantTitle,
        @Nullable String sku,
        int quantity,
        int currentQuantity,
        boolean requiresShipping,
        boolean giftCard,
        boolean tip,
        Money shop,
        Money presentment,
        @Nullable String groupId) {

    /** As people know it: "Album (Vinyl LP), Red". */
    public String shownTitle() {
        return variantTitle == null ? title : title + ", " + variantTitle;
    }
}

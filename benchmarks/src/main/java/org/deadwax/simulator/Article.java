package org.deadwax.simulator;

import java.util.List;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * Something that the simulated store sells and that the label's catalogue knows.
 *
 * @param sku what the store writes into a line's {@code sku}: a product's SKU or its UPC
 * @param title as "Sea Glass (Vinyl LP)"
 * @param variantTitle as "Sea-glass green"; null for a product of one kind
 * @param prices per unit and before discounts, at least one; a currency without one is converted from the first
 */
public record Article(
        String sku, Format format, String title, @Nullable String variantTitle, List<Money> prices) {

    public Article {
        prices = List.copyOf(prices);
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("The article " + sku + " has no price.");
        }
    }
}

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
 * @param share how often it is bought beside the others of its format
 * @param shelf where it stands in the shop; null for one that the simulator thinks of itself
 */
public record Article(
        String sku,
        Format format,
        String title,
        @Nullable String variantTitle,
        List<Money> prices,
        int share,
        @Nullable Shelf shelf) {

    /** The shop's own numbers of a product and of its variant. */
    public record Shelf(long product, long variant) {}

    /** Where the simulator thinks. */
    public Article(
            String sku, Format format, String title, @Nullable String variantTitle, List<Money> prices, int share) {
        this(sku, format, title, variantTitle, prices, share, null);
    }

    /** The same where the shop has it. */
    public Article at(Shelf place) {
        return new Article(sku, format, title, variantTitle, prices, share, place);
    }

    /** As often as any other of its format. */
    public Article(String sku, Format format, String title, @Nullable String variantTitle, List<Money> prices) {
        this(sku, format, title, variantTitle, prices, 10);
    }

    public Article {
        prices = List.copyOf(prices);
        if (prices.isEmpty()) {
            throw new IllegalArgumentException("The article " + sku + " has no price.");
        }
        if (share < 1) {
            throw new IllegalArgumentException("The article " + sku + " is never bought.");
        }
    }
}

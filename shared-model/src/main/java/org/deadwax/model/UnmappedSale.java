package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of one title that belong to no product yet; they count once a product has their SKU, or their variant was confirmed
 * to be one.
 *
 * @param variant Shopify's number of it; null for a custom line, which nothing but a SKU can map
 */
public record UnmappedSale(
        String title,
        @Nullable String sku,
        String storeName,
        long units,
        Instant firstAt,
        Instant lastAt,
        @Nullable UUID storeId,
        @Nullable String variant) {

    /** Where it is not known which store and variant it was. */
    public UnmappedSale(
            String title, @Nullable String sku, String storeName, long units, Instant firstAt, Instant lastAt) {
        this(title, sku, storeName, units, firstAt, lastAt, null, null);
    }
}

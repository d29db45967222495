package org.deadwax.server.store.variant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant as its store shows it.
 *
 * @param variantId Shopify's number of it, as {@code shopProductId} is of its product
 * @param title "Salt Hymnal, Vinyl"
 * @param priceMinor in {@code currency}; null while it is not known
 */
public record SoldVariant(
        UUID labelId,
        UUID storeId,
        long variantId,
        long shopProductId,
        String title,
        @Nullable String sku,
        @Nullable String barcode,
        @Nullable Long priceMinor,
        @Nullable String currency) {

    public SoldVariant {
        sku = sku == null || sku.isBlank() ? null : sku.strip();
        barcode = barcode == null || barcode.isBlank() ? null : barcode.strip();
    }
}

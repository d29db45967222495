package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a store sells, and the product that it is.
 *
 * @param variant Shopify's number of it
 * @param shopProduct Shopify's number of what it is a variant of
 * @param title as the store shows it, "Salt Hymnal, Vinyl"
 * @param price in the store's currency; null while it is not known
 * @param match how the product was found; null without one
 * @param product that it is, or is taken for; null when nothing fits
 * @param unmappedUnits sold and not counted, until it is confirmed
 * @param goneAt when the store deleted it; what it sold stays counted
 * @param decidedBy e-mail of who confirmed or rejected it; null while nobody did, or Deadwax made it itself
 */
public record StoreVariant(
        String variant,
        String shopProduct,
        String title,
        @Nullable String sku,
        @Nullable String barcode,
        @Nullable Money price,
        State state,
        @Nullable Match match,
        @Nullable UUID product,
        @Nullable String productTitle,
        @Nullable String releaseTitle,
        long unmappedUnits,
        Instant seenAt,
        @Nullable Instant goneAt,
        @Nullable String decidedBy) {

    public enum State {
        /** Nothing in the catalogue fits. A product can still be chosen for it. */
        UNKNOWN,
        /** It waits for somebody to confirm or reject. */
        PROPOSED,
        /** It is that product: what it sells counts for it, and its price follows the catalogue. */
        CONFIRMED,
        /** It is not that product, or none: it is not proposed again. */
        REJECTED
    }

    /** How sure the match is, the surest first. */
    public enum Match {
        /** Deadwax made it. */
        PUBLISHED,
        /** Somebody said so. */
        CHOSEN,
        /** The same barcode: certain, unless the store has it twice. */
        BARCODE,
        /** The same SKU: likely. */
        SKU,
        /** The same title and format: a guess. */
        TITLE
    }
}

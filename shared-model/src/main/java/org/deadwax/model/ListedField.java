package org.deadwax.model;

/** What a store shows of a release, and of each of its products from {@link #VARIANT} on. */
public enum ListedField {
    TITLE,
    /** Tracks, notes and, until the street date, that it is a pre-order; as HTML. */
    DESCRIPTION,
    /** Shopify's vendor. */
    ARTIST,
    /** Shopify's product type. */
    TYPE,
    /** Ours are added; the merchant's own never go. */
    TAGS,
    /** On sale, hidden or archived. */
    STATUS,
    COVER,
    /** Whether the online store sells it. */
    CHANNEL,
    CATALOGUE_NUMBER,
    STREET_DATE,
    /** "Pre-order. Out on 20 November 2026." Empty from the street date on. */
    PREORDER,
    /** Whether the product is there at all. */
    VARIANT,
    /** What is asked now, in the store's currency. */
    PRICE,
    /** The regular price during a sale; Shopify shows it crossed out. */
    COMPARE_AT,
    BARCODE,
    SKU,
    /** Whether it is shipped: a download is not. */
    SHIPS;

    /** True for what each product has of its own. */
    public boolean ofProduct() {
        return ordinal() >= VARIANT.ordinal();
    }
}

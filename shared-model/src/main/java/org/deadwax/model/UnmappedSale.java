package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Lines of one title that belong to no product yet; they count once a product has their SKU. */
public record UnmappedSale(
        String title, @Nullable String sku, String storeName, long units, Instant firstAt, Instant lastAt) {}

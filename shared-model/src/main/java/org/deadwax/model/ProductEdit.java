package org.deadwax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is sent to create or change a product; see {@link Product} for the fields. */
public record ProductEdit(
        Format format,
        @Nullable UUID trackId,
        String title,
        @Nullable String upc,
        @Nullable String sku,
        List<Money> prices) {}

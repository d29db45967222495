package org.deadwax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release or one of its tracks in one format, as a store sells it.
 *
 * @param trackId the track that is sold; null unless the format is a digital track
 * @param title as "Vinyl, sea-glass"
 * @param sku what the store calls it; a webhook's line is matched by it
 * @param prices one per currency
 */
public record Product(
        UUID id,
        Format format,
        @Nullable UUID trackId,
        String title,
        @Nullable Upc upc,
        @Nullable String sku,
        List<Money> prices,
        long version) {}

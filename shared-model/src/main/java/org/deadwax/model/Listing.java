package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release in a store.
 *
 * @param reason a sentence: why it failed, waits for its next try, or is not there any more; empty when there is none
 * @param page of the product in the store's own administration; null while it is not there or in several places
 * @param progress null unless it is being published
 * @param differences as they were found at {@code comparedAt}
 * @param written what the last publishing, or price change, wrote
 * @param publishedAt null before the first time
 * @param comparedAt when the store was last looked at; null before the first time
 * @param nextChangeAt when a price or the pre-order's words change next by themselves; null when none is planned
 * @param retryAt when it is tried again; null when it is not
 */
public record Listing(
        UUID release,
        String releaseTitle,
        UUID store,
        String storeName,
        ListingState state,
        String reason,
        @Nullable String page,
        @Nullable ListingProgress progress,
        List<ListingField> differences,
        List<ListingField> written,
        @Nullable Instant publishedAt,
        @Nullable Instant comparedAt,
        @Nullable Instant nextChangeAt,
        @Nullable Instant retryAt) {

    public Listing {
        differences = List.copyOf(differences);
        written = List.copyOf(written);
    }
}

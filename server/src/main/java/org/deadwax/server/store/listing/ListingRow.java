package org.deadwax.server.store.listing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ListingField;
import org.jspecify.annotations.Nullable;

/**
 * A release in a store, as it is stored.
 *
 * @param domain of the store
 * @param currency of the store, as it last said; null before the first look
 * @param seen null before the first look, and once it is gone
 * @param refused what the store did not take at the last publishing
 * @param askedAt when somebody asked to publish; null when nobody waits
 */
record ListingRow(
        UUID labelId,
        UUID storeId,
        UUID releaseId,
        String storeName,
        String domain,
        @Nullable Long shopProduct,
        State state,
        String reason,
        @Nullable String currency,
        Agreed agreed,
        @Nullable Seen seen,
        List<ListingField> refused,
        List<ListingField> written,
        Set<FieldKey> forced,
        Set<FieldKey> own,
        @Nullable Instant askedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant comparedAt,
        @Nullable Instant dueAt,
        @Nullable Instant nextChangeAt,
        long wanted,
        int attempts,
        boolean working,
        int step,
        int steps,
        String doing) {

    enum State {
        NEW,
        PUBLISHED,
        FAILED,
        /** The store deleted it. */
        GONE
    }

    /** Of a store that never had it. */
    static ListingRow never(UUID labelId, ListingBook.Place place, UUID releaseId) {
        return new ListingRow(
                labelId,
                place.storeId(),
                releaseId,
                place.name(),
                place.domain(),
                null,
                State.NEW,
                "",
                null,
                Agreed.NOTHING,
                null,
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                0,
                0,
                false,
                0,
                0,
                "");
    }

    /** Whether somebody waits for it to be published. */
    boolean publishing() {
        return askedAt != null;
    }
}

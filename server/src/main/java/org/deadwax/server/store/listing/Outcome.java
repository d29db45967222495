package org.deadwax.server.store.listing;

import java.time.Instant;
import java.util.List;
import org.deadwax.model.ListingField;
import org.jspecify.annotations.Nullable;

/**
 * What came of seeing to a listing.
 *
 * @param retry why it is to be tried again by itself; empty when it came to an end
 * @param published whether somebody's publishing came to its end
 * @param changesAt when the offer is another one by itself; null when it stays
 */
record Outcome(
        ListingRow.State state,
        String reason,
        String retry,
        boolean published,
        @Nullable Long shopProduct,
        @Nullable String currency,
        Agreed agreed,
        @Nullable Seen seen,
        List<ListingField> refused,
        List<ListingField> written,
        @Nullable Instant changesAt) {

    /** Nothing is known that was not known before. */
    static Outcome unchanged(ListingRow row, ListingRow.State state, String reason, String retry) {
        return new Outcome(
                state,
                reason,
                retry,
                false,
                row.shopProduct(),
                null,
                row.agreed(),
                row.seen(),
                row.refused(),
                List.of(),
                row.nextChangeAt());
    }
}

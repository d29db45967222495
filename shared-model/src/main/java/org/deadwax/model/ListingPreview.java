package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/**
 * What publishing a release would do to a store; nothing was done.
 *
 * @param there whether the store has it already
 * @param reason why it cannot be published there; empty when it can
 * @param fields that publishing writes, and those that it leaves to the merchant: see {@link ListingDifference}
 */
public record ListingPreview(UUID store, String storeName, boolean there, String reason, List<ListingField> fields) {

    public ListingPreview {
        fields = List.copyOf(fields);
    }
}

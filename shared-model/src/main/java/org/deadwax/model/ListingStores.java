package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/** Stores to publish a release to, or to look at before. */
public record ListingStores(List<UUID> stores) {

    public ListingStores {
        stores = stores == null ? List.of() : List.copyOf(stores);
    }
}

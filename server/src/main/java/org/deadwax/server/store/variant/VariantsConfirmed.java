package org.deadwax.server.store.variant;

import java.util.Set;
import java.util.UUID;

/** A store was found to sell products of these releases. Published in the transaction that says so. */
public record VariantsConfirmed(UUID labelId, UUID storeId, Set<UUID> releases) {

    public VariantsConfirmed {
        releases = Set.copyOf(releases);
    }
}

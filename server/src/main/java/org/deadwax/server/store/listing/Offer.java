package org.deadwax.server.store.listing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ListedField;
import org.deadwax.server.catalog.CoverFiles;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue wants one store to show of a release at an instant.
 *
 * @param handle the last part of its address in the store, "low-meridian-salt-hymnal"
 * @param fields of the release; one without a value is left out
 * @param tags to be among the store's
 * @param orderableFrom when the store may sell it; null for at once
 * @param changesAt when this is another offer by itself; null when it stays
 */
record Offer(
        UUID release,
        String title,
        String handle,
        Map<ListedField, String> fields,
        List<String> tags,
        CoverFiles.@Nullable Cover cover,
        String coverWords,
        @Nullable Instant orderableFrom,
        List<Offered> products,
        @Nullable Instant changesAt) {

    Offer {
        fields = Map.copyOf(fields);
        tags = List.copyOf(tags);
        products = List.copyOf(products);
    }

    /**
     * A product as one variant.
     *
     * @param fields one without a value is left out
     * @param missing why it cannot be sold there; empty when it can
     */
    record Offered(UUID product, String title, Map<ListedField, String> fields, String missing) {

        Offered {
            fields = Map.copyOf(fields);
        }
    }
}

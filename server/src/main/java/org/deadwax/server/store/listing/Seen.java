package org.deadwax.server.store.listing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import org.deadwax.model.ListedField;
import org.jspecify.annotations.Nullable;

/**
 * A product as a store was seen to show it.
 *
 * @param product Shopify's number of it
 * @param release of whose making it says that it is; null when Deadwax did not make it
 * @param fields of the product; one that is empty there is left out
 * @param option what its variants are told apart by, as "Format"; null when by several things
 */
record Seen(
        long product,
        String handle,
        @Nullable String release,
        Map<ListedField, String> fields,
        List<String> tags,
        @Nullable String option,
        List<Picture> pictures,
        List<SeenVariant> variants) {

    Seen {
        fields = Map.copyOf(fields);
        tags = List.copyOf(tags);
        pictures = List.copyOf(pictures);
        variants = List.copyOf(variants);
    }

    /** @param failure why the store could not take it; empty otherwise */
    record Picture(String id, String alt, String failure) {}

    /** @param product it may be of another than the listing's, where a store sells formats apart */
    record SeenVariant(long variant, long product, Map<ListedField, String> fields) {

        SeenVariant {
            fields = Map.copyOf(fields);
        }

        @Nullable
        String get(ListedField field) {
            return fields.get(field);
        }
    }

    /** Several products of the store, of which none is the release's own: only their variants are told. */
    static Seen scattered(List<SeenVariant> variants) {
        return new Seen(0, "", null, Map.of(), List.of(), null, List.of(), variants);
    }

    @JsonIgnore
    boolean scattered() {
        return product == 0;
    }

    Seen withVariants(List<SeenVariant> others) {
        return new Seen(product, handle, release, fields, tags, option, pictures, others);
    }
}

package org.deadwax.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to create or change a product; see {@link Product} for the fields.
 *
 * @param upc as it was typed, also a wrong one; null or empty while there is none
 * @param prices the regular ones from now on; a currency that is missing is not sold in any more. Scheduled changes stay
 * @param typed what the sender could not read as a field's type, as it was typed: "prices[USD]", "weightGrams"
 */
public record ProductEdit(
        Format format,
        @Nullable Format carrier,
        @Nullable UUID trackId,
        String title,
        @Nullable String exclusiveTo,
        @Nullable String contents,
        @Nullable String upc,
        @Nullable String sku,
        @Nullable Integer weightGrams,
        @Nullable Integer discs,
        boolean payWhatYouWant,
        List<Money> minimums,
        List<Money> prices,
        Map<String, String> typed) {

    public ProductEdit {
        minimums = minimums == null ? List.of() : minimums;
        prices = prices == null ? List.of() : prices;
        typed = typed == null ? Map.of() : Map.copyOf(typed);
    }

    /** With nothing else known. */
    public ProductEdit(
            Format format,
            @Nullable UUID trackId,
            String title,
            @Nullable String upc,
            @Nullable String sku,
            List<Money> prices) {
        this(format, null, trackId, title, null, null, upc, sku, null, null, false, List.of(), prices, Map.of());
    }
}

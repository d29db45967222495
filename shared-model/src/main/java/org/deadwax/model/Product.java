package org.deadwax.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release or one of its tracks in one format, as a store sells it.
 *
 * @param carrier what the album in a box set or fan pack is: VINYL, CD, CASSETTE or DIGITAL_ALBUM; null for other formats
 * @param trackId the track that is sold; null unless the format is a digital track
 * @param title as "Vinyl, sea-glass"
 * @param exclusiveTo the store or event that alone sells this variant; null for one that all sell
 * @param contents what else is in it, as "T-shirt, signed print"; null for none
 * @param upc null while there is none, or when what was typed is none or another product's: then it stands in {@code typed}
 * @param sku what the store calls it; a webhook's line is matched by it
 * @param weightGrams packed, of what is shipped; null while it is not known
 * @param discs how many discs, records or tapes; null while nobody has said, which is taken for one
 * @param payWhatYouWant whether a buyer names the price; {@code prices} are then what is suggested
 * @param minimums the least that a buyer may name, one per currency; empty for nothing
 * @param prices the regular ones now, one per currency; saving others changes them from now on
 * @param pricesNow what is asked now, sale windows included, one per currency
 * @param typed what cannot be read as what it should be, as it was typed: {@code upc}, {@code sku}, "prices[USD]"
 * @param findings what is wrong with what was typed
 */
public record Product(
        UUID id,
        Format format,
        @Nullable Format carrier,
        @Nullable UUID trackId,
        String title,
        @Nullable String exclusiveTo,
        @Nullable String contents,
        @Nullable Upc upc,
        @Nullable String sku,
        @Nullable Integer weightGrams,
        @Nullable Integer discs,
        boolean payWhatYouWant,
        List<Money> minimums,
        List<Money> prices,
        List<Money> pricesNow,
        Map<String, String> typed,
        List<Finding> findings,
        long version) {

    public Product {
        minimums = minimums == null ? List.of() : List.copyOf(minimums);
        prices = prices == null ? List.of() : List.copyOf(prices);
        pricesNow = pricesNow == null ? prices : List.copyOf(pricesNow);
        typed = typed == null ? Map.of() : Map.copyOf(typed);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** With nothing else known. */
    public Product(
            UUID id,
            Format format,
            @Nullable UUID trackId,
            String title,
            @Nullable Upc upc,
            @Nullable String sku,
            List<Money> prices,
            long version) {
        this(
                id, format, null, trackId, title, null, null, upc, sku, null, null, false, List.of(), prices, prices,
                Map.of(), List.of(), version);
    }

    /** What charts judge it by. */
    public Format chartFormat() {
        return carrier == null ? format : carrier;
    }

    /** As it would be sent to leave it as it is. */
    public ProductEdit edit() {
        return new ProductEdit(
                format,
                carrier,
                trackId,
                title,
                exclusiveTo,
                contents,
                upc == null ? null : upc.digits(),
                sku,
                weightGrams,
                discs,
                payWhatYouWant,
                minimums,
                prices,
                typed);
    }
}

package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/**
 * As much of a product as a chart asks for.
 *
 * @param format that it is judged by
 * @param isrc of the track that is sold; null unless it is one
 * @param streetDate as written on the release, taken as a date of the chart's calendar; null while undecided
 * @param trackCount of the release; 0 when unknown
 * @param discs 1 when unknown
 * @param prices that it is sold at by itself, one per currency
 * @param terms null for what needs nobody's approval
 */
public record ChartProduct(
        UUID id,
        UUID releaseId,
        Format format,
        String title,
        String releaseTitle,
        String artist,
        @Nullable Upc upc,
        @Nullable Isrc isrc,
        @Nullable LocalDate streetDate,
        int trackCount,
        int discs,
        List<Money> prices,
        @Nullable ProductTerms terms) {

    public ChartProduct {
        prices = List.copyOf(prices);
    }

    /** What its copies are counted by: its UPC or ISRC, else it alone. */
    public String code() {
        return upc != null ? upc.digits() : isrc != null ? isrc.code() : id.toString();
    }

    Optional<Money> price(String currency) {
        return prices.stream()
                .filter(price -> price.currency().equals(currency))
                .findFirst();
    }
}

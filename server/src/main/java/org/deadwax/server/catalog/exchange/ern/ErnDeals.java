package org.deadwax.server.catalog.exchange.ern;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message allows to be done with a release, as far as a catalogue keeps it.
 *
 * @param streetDate first day of a deal that is no pre-order; null when there is none
 * @param preOrderFrom where a pre-order begins, in the territory's own time; null when there is none
 * @param territories ISO 3166 codes, or Worldwide alone
 * @param excluded ISO 3166 codes that Worldwide does not mean
 * @param prices the suggested retail price by currency, as written
 * @param instant references of recordings that buyers of the pre-order have at once, with the day
 */
record ErnDeals(
        @Nullable LocalDate streetDate,
        @Nullable LocalDateTime preOrderFrom,
        Set<String> territories,
        Set<String> excluded,
        Map<String, String> prices,
        Map<String, LocalDate> instant,
        List<String> odd) {

    ErnDeals {
        territories = Set.copyOf(territories);
        excluded = Set.copyOf(excluded);
        prices = Map.copyOf(prices);
        instant = Map.copyOf(instant);
        odd = List.copyOf(odd);
    }
}

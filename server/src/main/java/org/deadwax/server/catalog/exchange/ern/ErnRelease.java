package org.deadwax.server.catalog.exchange.ern;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A release as a message has it.
 *
 * @param type as Album, Single, EP
 * @param icpn its UPC or EAN as written, not checked; null when the message has none
 * @param label who releases it, by name; null when the message does not say
 * @param warning as Explicit; null when the message says nothing
 * @param territories ISO 3166 codes, or Worldwide alone; empty when there are no deals
 * @param prices suggested retail price by currency
 * @param tracks in order; never more than the message has recordings for
 */
public record ErnRelease(
        String reference,
        @Nullable String type,
        @Nullable String icpn,
        @Nullable String catalogueNumber,
        ErnTitle title,
        List<ErnCredit> artists,
        @Nullable String label,
        @Nullable String genre,
        @Nullable String warning,
        @Nullable ErnLine pLine,
        @Nullable ErnLine cLine,
        @Nullable LocalDate originalDate,
        @Nullable LocalDate streetDate,
        @Nullable LocalDateTime preOrderFrom,
        Set<String> territories,
        Set<String> excludedTerritories,
        Map<String, String> prices,
        List<ErnTrack> tracks) {

    public ErnRelease {
        artists = List.copyOf(artists);
        territories = Set.copyOf(territories);
        excludedTerritories = Set.copyOf(excludedTerritories);
        prices = Map.copyOf(prices);
        tracks = List.copyOf(tracks);
    }
}

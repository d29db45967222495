package org.deadwax.server.catalog;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.jspecify.annotations.Nullable;

/**
 * A product with what sales and charts need of its release.
 *
 * @param trackId the track that is sold; null unless the format is a digital track
 * @param isrc of that track; null when there is no track or it has none
 * @param streetDate in {@code streetZone}; null while undecided
 * @param trackCount of the release
 * @param prices one per currency
 */
public record SoldProduct(
        UUID id,
        UUID releaseId,
        UUID artistId,
        @Nullable UUID trackId,
        Format format,
        String title,
        String releaseTitle,
        String artistName,
        @Nullable Upc upc,
        @Nullable Isrc isrc,
        @Nullable String sku,
        @Nullable LocalDate streetDate,
        ZoneId streetZone,
        int trackCount,
        List<Money> prices) {}

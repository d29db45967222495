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
 * A product with what sales and charts need of its release: of the edition that is published, or of the draft while none
 * is.
 *
 * @param format what it is sold as; see {@link #chartFormat}
 * @param carrier what the album in a box set or fan pack is; null for other formats and while nobody has said
 * @param trackId the track that is sold; null unless the format is a digital track
 * @param isrc of that track; null when there is no track or it has none
 * @param streetDate in {@code streetZone}; null while undecided
 * @param trackCount of the release
 * @param discs how many discs, records or tapes; 1 while nobody has said
 * @param prices asked now, one per currency
 */
public record SoldProduct(
        UUID id,
        UUID releaseId,
        UUID artistId,
        @Nullable UUID trackId,
        Format format,
        @Nullable Format carrier,
        String title,
        String releaseTitle,
        String artistName,
        @Nullable Upc upc,
        @Nullable Isrc isrc,
        @Nullable String sku,
        @Nullable LocalDate streetDate,
        ZoneId streetZone,
        int trackCount,
        int discs,
        List<Money> prices) {

    /** One disc, and what it is sold as. */
    public SoldProduct(
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
            List<Money> prices) {
        this(
                id,
                releaseId,
                artistId,
                trackId,
                format,
                null,
                title,
                releaseTitle,
                artistName,
                upc,
                isrc,
                sku,
                streetDate,
                streetZone,
                trackCount,
                1,
                prices);
    }

    /** What a chart judges it by: the album in a box set or fan pack, where that is known. */
    public Format chartFormat() {
        return carrier == null ? format : carrier;
    }
}

package org.deadwax.server.catalog;

import java.time.LocalDate;
import java.util.UUID;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;

/**
 * What a product gives to listen to.
 *
 * @param carrier what the album in a box set or fan pack is; null for other formats and while nobody has said
 * @param trackId null when it is the whole release
 * @param streetDate of the published edition, or of the draft while there is none; null while undecided
 * @param streetZone IANA name
 */
public record Downloadable(
        UUID productId,
        UUID releaseId,
        Format format,
        @Nullable Format carrier,
        @Nullable UUID trackId,
        @Nullable LocalDate streetDate,
        String streetZone) {

    /** Whether it is music without a thing. */
    public boolean digital() {
        return format == Format.DIGITAL_ALBUM || format == Format.DIGITAL_TRACK || carrier == Format.DIGITAL_ALBUM;
    }
}

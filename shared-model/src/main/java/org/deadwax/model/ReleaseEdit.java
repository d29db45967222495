package org.deadwax.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a manager or artist sends to create or change a release: the whole of it, without its products.
 *
 * @param tracks in order; one with an id is kept and changed, one without is new, one that is missing goes
 */
public record ReleaseEdit(
        String title,
        UUID artistId,
        @Nullable String catalogueNumber,
        @Nullable LocalDate streetDate,
        String streetZone,
        List<TrackEdit> tracks) {

    /** @param isrc with or without hyphens; null or empty while there is none */
    public record TrackEdit(
            @Nullable UUID id, String title, @Nullable String isrc) {}
}

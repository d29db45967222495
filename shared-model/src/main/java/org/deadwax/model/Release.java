package org.deadwax.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release, whole.
 *
 * @param streetDate the day on which it may be heard, in {@code streetZone}; null while undecided
 * @param streetZone IANA name
 * @param version counts its changes; the ETag
 */
public record Release(
        UUID id,
        String title,
        Artist artist,
        @Nullable String catalogueNumber,
        @Nullable LocalDate streetDate,
        String streetZone,
        ReleaseState state,
        List<Track> tracks,
        List<Product> products,
        long version) {}

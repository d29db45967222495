package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One change of many releases: all of them or none. What is null stays as it is.
 *
 * @param releases which, with the version that was seen; one that was changed since is left alone and listed
 * @param filter instead of {@code releases}: all that it finds
 * @param clear what shall be empty, by field name, as "genre"
 */
public record BulkChange(
        @Nullable List<AssignedCodes.Version> releases,
        @Nullable ReleaseFilter filter,
        @Nullable String labelName,
        @Nullable String genre,
        @Nullable String language,
        @Nullable Explicit explicit,
        @Nullable RightsLine pLine,
        @Nullable RightsLine cLine,
        @Nullable LocalDate originalDate,
        @Nullable LocalDate streetDate,
        @Nullable String streetZone,
        @Nullable Instant preorderFrom,
        @Nullable Territories territories,
        Set<String> clear) {

    public BulkChange {
        clear = clear == null ? Set.of() : Set.copyOf(clear);
    }
}

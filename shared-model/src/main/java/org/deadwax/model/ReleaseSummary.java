package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release in a list; see {@link Release} for the fields.
 *
 * @param formats of its products
 * @param tracks how many
 * @param mastersAccepted how many of them have an accepted master
 * @param changedAt when it was last changed; null when that is not known
 */
public record ReleaseSummary(
        UUID id,
        String title,
        @Nullable String versionTitle,
        Artist artist,
        @Nullable String catalogueNumber,
        @Nullable String genre,
        @Nullable LocalDate streetDate,
        @Nullable String streetZone,
        @Nullable Instant preorderFrom,
        ReleaseState state,
        int publishedRevision,
        List<Format> formats,
        int tracks,
        int mastersAccepted,
        @Nullable Instant changedAt,
        long version) {

    /** With nothing else known. */
    public ReleaseSummary(
            UUID id,
            String title,
            Artist artist,
            @Nullable String catalogueNumber,
            @Nullable LocalDate streetDate,
            ReleaseState state,
            List<Format> formats,
            int tracks,
            int mastersAccepted) {
        this(
                id,
                title,
                null,
                artist,
                catalogueNumber,
                null,
                streetDate,
                null,
                null,
                state,
                state == ReleaseState.PUBLISHED ? 1 : 0,
                formats,
                tracks,
                mastersAccepted,
                null,
                1);
    }

    /** The same with so many accepted masters. */
    public ReleaseSummary withMastersAccepted(int mastersAccepted) {
        return new ReleaseSummary(
                id,
                title,
                versionTitle,
                artist,
                catalogueNumber,
                genre,
                streetDate,
                streetZone,
                preorderFrom,
                state,
                publishedRevision,
                formats,
                tracks,
                mastersAccepted,
                changedAt,
                version);
    }
}

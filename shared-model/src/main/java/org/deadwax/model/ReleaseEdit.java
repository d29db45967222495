package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a manager or artist sends to create or change a release: the whole of it, without its products. See {@link Release}
 * for the fields. Only what could not be stored is refused; what is wrong is kept and comes back as a {@link Finding}.
 *
 * @param artists in the sleeve's order, at least one of them MAIN
 * @param tracks in order; one with an id is kept and changed, one without is new, one that is missing goes and can come
 *     back by its id
 * @param typed what the sender could not read as a field's type, as it was typed, by the field's name: "streetDate",
 *     "preorderFrom", "pLine.year"; the field itself is null then
 */
public record ReleaseEdit(
        String title,
        @Nullable String versionTitle,
        List<Billing> artists,
        @Nullable String labelName,
        @Nullable String catalogueNumber,
        @Nullable String genre,
        @Nullable String language,
        @Nullable Explicit explicit,
        @Nullable RightsLine pLine,
        @Nullable RightsLine cLine,
        @Nullable LocalDate originalDate,
        @Nullable LocalDate streetDate,
        String streetZone,
        @Nullable Instant preorderFrom,
        Territories territories,
        @Nullable String linerNotes,
        List<TrackEdit> tracks,
        Map<String, String> typed) {

    public ReleaseEdit {
        artists = artists == null ? List.of() : artists;
        territories = territories == null ? Territories.WORLDWIDE : territories;
        tracks = tracks == null ? List.of() : tracks;
        typed = typed == null ? Map.of() : Map.copyOf(typed);
    }

    /** One main artist, worldwide, with nothing else known. */
    public ReleaseEdit(
            String title,
            UUID artistId,
            @Nullable String catalogueNumber,
            @Nullable LocalDate streetDate,
            String streetZone,
            List<TrackEdit> tracks) {
        this(
                title,
                null,
                List.of(Billing.main(artistId)),
                null,
                catalogueNumber,
                null,
                null,
                null,
                null,
                null,
                null,
                streetDate,
                streetZone,
                null,
                Territories.WORLDWIDE,
                null,
                tracks,
                Map.of());
    }

    /** The same under another title. */
    public ReleaseEdit withTitle(String other) {
        return with(other, artists, tracks);
    }

    /** The same of other artists. */
    public ReleaseEdit withArtists(List<Billing> others) {
        return with(title, others, tracks);
    }

    /** The same with other tracks. */
    public ReleaseEdit withTracks(List<TrackEdit> others) {
        return with(title, artists, others);
    }

    private ReleaseEdit with(String otherTitle, List<Billing> otherArtists, List<TrackEdit> otherTracks) {
        return new ReleaseEdit(
                otherTitle,
                versionTitle,
                otherArtists,
                labelName,
                catalogueNumber,
                genre,
                language,
                explicit,
                pLine,
                cLine,
                originalDate,
                streetDate,
                streetZone,
                preorderFrom,
                territories,
                linerNotes,
                otherTracks,
                typed);
    }

    /**
     * See {@link Track} for the fields.
     *
     * @param disc from 1; null is 1
     * @param artists empty when they are the release's
     * @param isrc with or without hyphens, also a wrong one; null or empty while there is none
     * @param typed as the release's
     */
    public record TrackEdit(
            @Nullable UUID id,
            @Nullable Integer disc,
            String title,
            @Nullable String versionTitle,
            List<Billing> artists,
            @Nullable String isrc,
            @Nullable Explicit explicit,
            @Nullable String language,
            @Nullable RightsLine pLine,
            List<Credit> credits,
            @Nullable String lyrics,
            @Nullable LocalDate instantGratDate,
            Map<String, String> typed) {

        public TrackEdit {
            artists = artists == null ? List.of() : artists;
            credits = credits == null ? List.of() : credits;
            typed = typed == null ? Map.of() : Map.copyOf(typed);
        }

        /** On the first disc, with nothing else known. */
        public TrackEdit(@Nullable UUID id, String title, @Nullable String isrc) {
            this(id, null, title, null, List.of(), isrc, null, null, null, List.of(), null, null, Map.of());
        }

        /** The same by other artists; none when they are the release's. */
        public TrackEdit withArtists(List<Billing> others) {
            return new TrackEdit(
                    id,
                    disc,
                    title,
                    versionTitle,
                    others,
                    isrc,
                    explicit,
                    language,
                    pLine,
                    credits,
                    lyrics,
                    instantGratDate,
                    typed);
        }
    }
}

package org.deadwax.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track of a release.
 *
 * @param disc from 1
 * @param number its place on that disc, from 1
 * @param versionTitle as "Live at the Windmill"; null for none
 * @param artists empty when they are the release's
 * @param isrc null while there is none, or when what was typed is none: then it stands in {@code typed}
 * @param explicit null while nobody has said
 * @param language ISO 639-1, "zxx" for nothing sung; null when it is the release's
 * @param pLine null when it is the release's
 * @param lyrics plain text; null for none
 * @param instantGratDate the day, in the release's street zone, from which who pre-ordered has it; null when they wait
 * @param typed what cannot be read as what it should be, as it was typed, by the field's name: {@code isrc}
 */
public record Track(
        UUID id,
        int disc,
        int number,
        String title,
        @Nullable String versionTitle,
        List<BilledArtist> artists,
        @Nullable Isrc isrc,
        @Nullable Explicit explicit,
        @Nullable String language,
        @Nullable RightsLine pLine,
        List<Credit> credits,
        @Nullable String lyrics,
        @Nullable LocalDate instantGratDate,
        Map<String, String> typed) {

    public Track {
        disc = Math.max(1, disc);
        artists = artists == null ? List.of() : List.copyOf(artists);
        credits = credits == null ? List.of() : List.copyOf(credits);
        typed = typed == null ? Map.of() : Map.copyOf(typed);
    }

    /** On the first disc, with nothing else known. */
    public Track(UUID id, int number, String title, @Nullable Isrc isrc) {
        this(id, 1, number, title, null, List.of(), isrc, null, null, null, List.of(), null, null, Map.of());
    }

    /** As it would be sent to leave it as it is. */
    public ReleaseEdit.TrackEdit edit() {
        return new ReleaseEdit.TrackEdit(
                id,
                disc,
                title,
                versionTitle,
                artists.stream().map(BilledArtist::billing).toList(),
                isrc == null ? null : isrc.code(),
                explicit,
                language,
                pLine,
                credits,
                lyrics,
                instantGratDate,
                typed);
    }
}

package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release, whole: the edition that is being worked on, which is the published one when the state is PUBLISHED.
 *
 * @param versionTitle as "Deluxe edition"; null for none
 * @param artist the first main artist
 * @param artists all, in the sleeve's order
 * @param labelName as the sleeve prints it; null when it is the label's own name
 * @param genre null while undecided
 * @param language ISO 639-1 of what is sung, "zxx" for nothing; null while undecided
 * @param explicit null while nobody has said
 * @param originalDate when it first came out anywhere; null when that is the street date
 * @param streetDate the day on which it may be heard, in {@code streetZone}; null while undecided
 * @param streetZone IANA name
 * @param preorderFrom when it can first be ordered; null when only from the street date
 * @param linerNotes plain text; null for none
 * @param typed what cannot be read as what it should be, as it was typed, by the field's name
 * @param publishedRevision how often it was published; 0 for a release that never was
 * @param findings what is wrong with what was typed, products' included; {@link Readiness} also knows what is missing
 * @param version counts the changes of the release and its tracks; the ETag
 */
public record Release(
        UUID id,
        String title,
        @Nullable String versionTitle,
        Artist artist,
        List<BilledArtist> artists,
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
        Map<String, String> typed,
        ReleaseState state,
        int publishedRevision,
        List<Track> tracks,
        List<Product> products,
        List<Finding> findings,
        long version) {

    public Release {
        artists = artists == null || artists.isEmpty()
                ? List.of(new BilledArtist(artist.id(), artist.name(), ArtistRole.MAIN))
                : List.copyOf(artists);
        territories = territories == null ? Territories.WORLDWIDE : territories;
        typed = typed == null ? Map.of() : Map.copyOf(typed);
        findings = findings == null ? List.of() : List.copyOf(findings);
    }

    /** One main artist, worldwide, with nothing else known. */
    public Release(
            UUID id,
            String title,
            Artist artist,
            @Nullable String catalogueNumber,
            @Nullable LocalDate streetDate,
            String streetZone,
            ReleaseState state,
            List<Track> tracks,
            List<Product> products,
            long version) {
        this(
                id,
                title,
                null,
                artist,
                List.of(),
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
                Map.of(),
                state,
                state == ReleaseState.PUBLISHED ? 1 : 0,
                tracks,
                products,
                List.of(),
                version);
    }

    /** The same with what was read elsewhere. */
    public Release withParts(List<BilledArtist> otherArtists, List<Track> otherTracks, List<Product> otherProducts) {
        return with(otherArtists, otherTracks, otherProducts, findings);
    }

    /** The same with what was found in it. */
    public Release withFindings(List<Finding> otherFindings) {
        return with(artists, tracks, products, otherFindings);
    }

    private Release with(
            List<BilledArtist> otherArtists,
            List<Track> otherTracks,
            List<Product> otherProducts,
            List<Finding> otherFindings) {
        return new Release(
                id,
                title,
                versionTitle,
                artist,
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
                typed,
                state,
                publishedRevision,
                otherTracks,
                otherProducts,
                otherFindings,
                version);
    }

    /** As it would be sent to leave it as it is. */
    public ReleaseEdit edit() {
        return new ReleaseEdit(
                title,
                versionTitle,
                artists.stream().map(BilledArtist::billing).toList(),
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
                tracks.stream().map(Track::edit).toList(),
                typed);
    }
}

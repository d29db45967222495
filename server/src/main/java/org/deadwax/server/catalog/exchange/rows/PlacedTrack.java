package org.deadwax.server.catalog.exchange.rows;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deadwax.model.ReleaseEdit.TrackEdit;
import org.deadwax.server.catalog.exchange.NamedArtist;
import org.deadwax.server.catalog.exchange.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A track in its place on a release, as a row has it.
 *
 * @param number past all others when the row has none
 * @param order among the rows, for tracks without a number
 * @param artists empty for those of the release
 */
record PlacedTrack(int disc, int number, int order, TrackEdit edit, List<NamedArtist> artists) {

    /** @param tracks those of the rows above; @return null when the row names no track */
    static @Nullable PlacedTrack read(RowReader reader, Sheet.Row row, List<PlacedTrack> tracks) {
        String title = reader.text(row, CatalogueColumn.TRACK_TITLE);
        if (title == null) {
            if (reader.text(row, CatalogueColumn.ISRC) != null) {
                reader.wrong(row, CatalogueColumn.TRACK_TITLE.heading(), "The track with this ISRC has no title.");
            }
            return null;
        }
        Integer disc = reader.value(row, CatalogueColumn.DISC, text -> Values.number(text, 99));
        Integer number = reader.value(row, CatalogueColumn.TRACK_NUMBER, text -> Values.number(text, 999));
        int onDisc = disc == null ? 1 : disc;
        PlacedTrack there = number == null
                ? null
                : tracks.stream()
                        .filter(track -> track.disc() == onDisc && track.number() == number)
                        .findFirst()
                        .orElse(null);
        String isrc = reader.text(row, CatalogueColumn.ISRC);
        if (there != null) {
            // a row per product repeats its track
            if (!there.edit().title().equals(title)
                    || !Objects.equals(there.edit().isrc(), isrc)) {
                reader.wrong(
                        row,
                        CatalogueColumn.TRACK_NUMBER.heading(),
                        "Track " + number + " of disc " + onDisc + " is “"
                                + there.edit().title() + "” already.");
            }
            return there;
        }
        TrackEdit edit = new TrackEdit(
                null,
                onDisc,
                title,
                reader.text(row, CatalogueColumn.TRACK_VERSION),
                List.of(),
                isrc,
                reader.value(row, CatalogueColumn.TRACK_EXPLICIT, Values::explicit),
                reader.value(row, CatalogueColumn.TRACK_LANGUAGE, Values::language),
                null,
                reader.credits(row),
                reader.text(row, CatalogueColumn.LYRICS),
                null,
                Map.of());
        return new PlacedTrack(
                onDisc,
                number == null ? Integer.MAX_VALUE : number,
                tracks.size(),
                edit,
                reader.artists(
                        row, CatalogueColumn.TRACK_ARTISTS, CatalogueColumn.TRACK_FEATURED, CatalogueColumn.REMIXERS));
    }
}

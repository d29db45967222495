package org.deadwax.server.catalog.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.Billing;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Territories;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.Instants;
import org.deadwax.server.catalog.JsonColumn;
import org.deadwax.server.catalog.artist.ArtistNames;

/**
 * A row of a release before its artists' names, tracks and products are known, which are read once for many.
 *
 * @param bare without them
 */
record ReleaseRow(Release bare, List<Billing> artists) {

    UUID id() {
        return bare.id();
    }

    Release release(Map<UUID, String> names, List<Track> tracks, List<Product> products) {
        return bare.withParts(ArtistNames.billed(artists, names), tracks, products);
    }

    static ReleaseRow of(ResultSet row, Edition edition, JsonColumn json) throws SQLException {
        Territories territories = json.read(row, "territories", Territories.class);
        Release bare = new Release(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("version_title"),
                new Artist(row.getObject("artist_id", UUID.class), row.getString("artist_name")),
                List.of(),
                row.getString("label_name"),
                row.getString("catalogue_number"),
                row.getString("genre"),
                row.getString("language"),
                StoredTracks.explicit(row),
                json.read(row, "p_line", RightsLine.class),
                json.read(row, "c_line", RightsLine.class),
                row.getObject("original_date", LocalDate.class),
                row.getObject("street_date", LocalDate.class),
                row.getString("street_zone"),
                Instants.find(row, "preorder_from"),
                territories == null ? Territories.WORLDWIDE : territories,
                row.getString("liner_notes"),
                json.words(row, "typed"),
                edition == Edition.PUBLISHED
                        ? ReleaseState.PUBLISHED
                        : ReleaseState.valueOf(row.getString("working_state")),
                row.getInt("revision"),
                List.of(),
                List.of(),
                List.of(),
                row.getLong("working_version"));
        return new ReleaseRow(bare, json.list(row, "artists", Billing[].class));
    }
}

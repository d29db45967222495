package org.deadwax.server.catalog.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Billing;
import org.deadwax.model.Credit;
import org.deadwax.model.Explicit;
import org.deadwax.model.Isrc;
import org.deadwax.model.RightsLine;
import org.deadwax.model.Track;
import org.deadwax.server.catalog.JsonColumn;
import org.deadwax.server.catalog.TrackPlace;
import org.deadwax.server.catalog.artist.ArtistNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tracks, without those that were taken off. In a transaction of the label. */
@Component
public class StoredTracks {

    private final JdbcClient jdbc;
    private final JsonColumn json;

    StoredTracks(JdbcClient jdbc, JsonColumn json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param artists whose names are read once for the whole release */
    record Row(Track bare, List<Billing> artists) {

        Track track(Map<UUID, String> names) {
            return new Track(
                    bare.id(),
                    bare.disc(),
                    bare.number(),
                    bare.title(),
                    bare.versionTitle(),
                    ArtistNames.billed(artists, names),
                    bare.isrc(),
                    bare.explicit(),
                    bare.language(),
                    bare.pLine(),
                    bare.credits(),
                    bare.lyrics(),
                    bare.instantGratDate(),
                    bare.typed());
        }
    }

    /** By release, in order; a release without any is left out. */
    Map<UUID, List<Row>> of(UUID labelId, Collection<UUID> releaseIds, Edition edition) {
        Map<UUID, List<Row>> byRelease = new HashMap<>();
        jdbc.sql("""
                SELECT * FROM %s WHERE label_id = :label AND release_id = ANY (:releases) AND number IS NOT NULL
                ORDER BY release_id, disc, number
                """.formatted(edition.tracks()))
                .param("label", labelId)
                .param("releases", releaseIds.toArray(UUID[]::new))
                .query(row -> {
                    byRelease
                            .computeIfAbsent(row.getObject("release_id", UUID.class), id -> new ArrayList<>())
                            .add(new Row(track(row), json.list(row, "artists", Billing[].class)));
                });
        return byRelease;
    }

    public Optional<TrackPlace> place(UUID labelId, UUID trackId) {
        return jdbc.sql("""
                SELECT t.id, t.release_id, r.artist_id
                FROM track t
                JOIN release r ON r.label_id = :label AND r.id = t.release_id
                WHERE t.label_id = :label AND t.id = :track
                """)
                .param("label", labelId)
                .param("track", trackId)
                .query((row, n) -> new TrackPlace(
                        row.getObject("id", UUID.class),
                        row.getObject("release_id", UUID.class),
                        row.getObject("artist_id", UUID.class)))
                .optional();
    }

    /** Those of the working edition by release; a release without any is left out. */
    public Map<UUID, List<UUID>> ids(UUID labelId, Collection<UUID> releaseIds) {
        return jdbc
                .sql("""
                SELECT release_id, id FROM track
                WHERE label_id = :label AND release_id = ANY (:releases) AND number IS NOT NULL
                """)
                .param("label", labelId)
                .param("releases", releaseIds.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Track track(ResultSet row) throws SQLException {
        String isrc = row.getString("isrc");
        return new Track(
                row.getObject("id", UUID.class),
                row.getInt("disc"),
                row.getInt("number"),
                row.getString("title"),
                row.getString("version_title"),
                List.of(),
                isrc == null ? null : new Isrc(isrc),
                explicit(row),
                row.getString("language"),
                json.read(row, "p_line", RightsLine.class),
                json.list(row, "credits", Credit[].class),
                row.getString("lyrics"),
                row.getObject("instant_grat_date", LocalDate.class),
                json.words(row, "typed"));
    }

    static @Nullable Explicit explicit(ResultSet row) throws SQLException {
        String explicit = row.getString("explicit");
        return explicit == null ? null : Explicit.valueOf(explicit);
    }
}

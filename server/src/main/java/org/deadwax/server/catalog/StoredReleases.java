package org.deadwax.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Artist;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.Track;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole releases. */
@Component
class StoredReleases {

    private final JdbcClient jdbc;
    private final AsLabel asLabel;
    private final StoredProducts products;

    StoredReleases(JdbcClient jdbc, AsLabel asLabel, StoredProducts products) {
        this.jdbc = jdbc;
        this.asLabel = asLabel;
        this.products = products;
    }

    Optional<Release> find(UUID labelId, UUID releaseId) {
        return asLabel.in(
                labelId,
                () -> jdbc.sql("""
                SELECT r.id, r.title, r.artist_id, a.name AS artist_name, r.catalogue_number, r.street_date,
                       r.street_zone, r.state, r.version
                FROM release r
                JOIN artist a ON a.label_id = :label AND a.id = r.artist_id
                WHERE r.label_id = :label AND r.id = :release
                """)
                        .param("label", labelId)
                        .param("release", releaseId)
                        .query((row, n) ->
                                release(row, tracks(labelId, releaseId), products.ofRelease(labelId, releaseId)))
                        .optional());
    }

    Optional<TrackPlace> track(UUID labelId, UUID trackId) {
        return asLabel.in(
                labelId,
                () -> jdbc.sql("""
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
                        .optional());
    }

    Map<UUID, List<UUID>> trackIds(UUID labelId, Collection<UUID> releaseIds) {
        return asLabel.in(
                labelId,
                () -> jdbc
                        .sql(
                                "SELECT release_id, id FROM track WHERE label_id = :label AND release_id = ANY (:releases)")
                        .param("label", labelId)
                        .param("releases", releaseIds.toArray(UUID[]::new))
                        .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private List<Track> tracks(UUID labelId, UUID releaseId) {
        return jdbc.sql("""
                SELECT id, number, title, isrc FROM track
                WHERE label_id = :label AND release_id = :release ORDER BY number
                """)
                .param("label", labelId)
                .param("release", releaseId)
                .query((row, n) -> new Track(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        StoredProducts.isrc(row)))
                .list();
    }

    private static Release release(ResultSet row, List<Track> tracks, List<Product> products) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new Artist(row.getObject("artist_id", UUID.class), row.getString("artist_name")),
                row.getString("catalogue_number"),
                row.getObject("street_date", LocalDate.class),
                row.getString("street_zone"),
                ReleaseState.valueOf(row.getString("state")),
                tracks,
                products,
                row.getLong("version"));
    }
}

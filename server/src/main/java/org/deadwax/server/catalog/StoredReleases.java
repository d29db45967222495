package org.deadwax.server.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
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

    StoredReleases(JdbcClient jdbc, AsLabel asLabel) {
        this.jdbc = jdbc;
        this.asLabel = asLabel;
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
                        .query((row, n) -> release(row, tracks(labelId, releaseId), products(labelId, releaseId)))
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

    private List<Product> products(UUID labelId, UUID releaseId) {
        Map<UUID, Product> products = new LinkedHashMap<>();
        jdbc.sql("""
                SELECT p.id, p.format, p.track_id, p.title, p.upc, p.sku, p.version, c.currency, c.minor
                FROM product p
                LEFT JOIN product_price c ON c.label_id = :label AND c.product_id = p.id
                WHERE p.label_id = :label AND p.release_id = :release
                ORDER BY p.id, c.currency
                """).param("label", labelId).param("release", releaseId).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            Product product = products.get(id);
            if (product == null) {
                product = product(row, id);
                products.put(id, product);
            }
            if (row.getString("currency") != null) {
                product.prices().add(new Money(row.getLong("minor"), row.getString("currency")));
            }
        });
        return List.copyOf(products.values());
    }

    private static Product product(ResultSet row, UUID id) throws SQLException {
        return new Product(
                id,
                Format.valueOf(row.getString("format")),
                row.getObject("track_id", UUID.class),
                row.getString("title"),
                StoredProducts.upc(row),
                row.getString("sku"),
                new ArrayList<>(),
                row.getLong("version"));
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

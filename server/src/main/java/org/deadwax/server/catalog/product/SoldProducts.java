package org.deadwax.server.catalog.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.PriceSchedule;
import org.deadwax.server.catalog.SoldProduct;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Products as sales and charts see them: with the edition of their release that is published, or the only one there is. In a
 * transaction of the label.
 */
@Component
public class SoldProducts {

    private final JdbcClient jdbc;
    private final PriceBook prices;
    private final Clock clock;

    SoldProducts(JdbcClient jdbc, PriceBook prices, Clock clock) {
        this.jdbc = jdbc;
        this.prices = prices;
        this.clock = clock;
    }

    /** All of the label's, in no particular order. */
    public List<SoldProduct> all(UUID labelId) {
        Map<UUID, PriceSchedule> schedules = prices.all(labelId);
        Instant now = clock.instant();
        return jdbc.sql("""
                WITH seen AS (
                    SELECT id, artist_id, title, street_date, street_zone, true AS published FROM published_release
                    WHERE label_id = :label
                    UNION ALL
                    SELECT id, artist_id, title, street_date, street_zone, false FROM release
                    WHERE label_id = :label AND published_revision = 0),
                heard AS (
                    SELECT t.id, t.release_id, t.isrc FROM published_track t WHERE t.label_id = :label
                    UNION ALL
                    SELECT t.id, t.release_id, t.isrc FROM track t
                    JOIN release r ON r.label_id = :label AND r.id = t.release_id AND r.published_revision = 0
                    WHERE t.label_id = :label AND t.number IS NOT NULL),
                counted AS (SELECT release_id, count(*) AS tracks FROM heard GROUP BY release_id)
                SELECT p.*, s.artist_id, s.title AS release_title, s.street_date, s.street_zone, a.name AS artist_name,
                       coalesce(h.isrc, t.isrc) AS isrc, coalesce(c.tracks, 0) AS track_count
                FROM product p
                JOIN seen s ON s.id = p.release_id
                JOIN artist a ON a.label_id = :label AND a.id = s.artist_id
                LEFT JOIN counted c ON c.release_id = p.release_id
                LEFT JOIN heard h ON h.id = p.track_id
                -- a track that is sold before the revision that adds it
                LEFT JOIN track t ON h.id IS NULL AND t.label_id = :label AND t.id = p.track_id
                WHERE p.label_id = :label
                """)
                .param("label", labelId)
                .query((row, n) -> sold(row, schedules.get(row.getObject("id", UUID.class)), now))
                .list();
    }

    /** By product; one that never had a price is left out. */
    public Map<UUID, PriceSchedule> schedules(UUID labelId, Collection<UUID> productIds) {
        return prices.of(labelId, productIds);
    }

    private static SoldProduct sold(ResultSet row, @Nullable PriceSchedule schedule, Instant now) throws SQLException {
        String isrc = row.getString("isrc");
        Integer discs = row.getObject("discs", Integer.class);
        return new SoldProduct(
                row.getObject("id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getObject("artist_id", UUID.class),
                row.getObject("track_id", UUID.class),
                Format.valueOf(row.getString("format")),
                StoredProducts.carrier(row),
                row.getString("title"),
                row.getString("release_title"),
                row.getString("artist_name"),
                StoredProducts.upc(row),
                isrc == null ? null : new Isrc(isrc),
                row.getString("sku"),
                row.getObject("street_date", LocalDate.class),
                ZoneId.of(row.getString("street_zone")),
                row.getInt("track_count"),
                discs == null ? 1 : discs,
                schedule == null ? List.of() : schedule.at(now));
    }
}

package org.deadwax.server.catalog.product;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.server.catalog.Downloadable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Products as delivery sees them. In a transaction of the label. */
@Component
public class Downloadables {

    private final JdbcClient jdbc;

    Downloadables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Map<UUID, Downloadable> of(UUID labelId, Collection<UUID> productIds) {
        Map<UUID, Downloadable> found = new HashMap<>();
        jdbc.sql("""
                SELECT p.id, p.release_id, p.format, p.carrier, p.track_id,
                       CASE WHEN s.id IS NULL THEN r.street_date ELSE s.street_date END AS street_date,
                       coalesce(s.street_zone, r.street_zone) AS street_zone
                FROM product p
                JOIN release r ON r.label_id = :label AND r.id = p.release_id
                LEFT JOIN published_release s ON s.label_id = :label AND s.id = p.release_id
                WHERE p.label_id = :label AND p.id = ANY (:products)
                """)
                .param("label", labelId)
                .param("products", productIds.toArray(UUID[]::new))
                .query(row -> {
                    Downloadable product = new Downloadable(
                            row.getObject("id", UUID.class),
                            row.getObject("release_id", UUID.class),
                            Format.valueOf(row.getString("format")),
                            StoredProducts.carrier(row),
                            row.getObject("track_id", UUID.class),
                            row.getObject("street_date", LocalDate.class),
                            row.getString("street_zone"));
                    found.put(product.productId(), product);
                });
        return found;
    }
}

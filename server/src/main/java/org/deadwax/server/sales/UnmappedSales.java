package org.deadwax.server.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lines that may be music and belong to no product; they count once a product has their SKU. */
public class UnmappedSales {

    private final JdbcClient jdbc;

    UnmappedSales(DataSource pool) {
        jdbc = JdbcClient.create(pool);
    }

    /**
     * Lines of one title in one store.
     *
     * @param variantId the shop's; null for a custom line
     * @param sku null when the store gave it none
     * @param units that are still sold
     */
    public record Title(
            UUID storeId,
            @Nullable Long variantId,
            String title,
            @Nullable String sku,
            long units,
            Instant firstAt,
            Instant lastAt) {}

    /** The titles with the most units first. Within a transaction of the label. */
    public List<Title> titles(UUID labelId) {
        return jdbc.sql("""
                SELECT store_id, variant_id, title, sku, sum(units) AS units, min(ordered_at) AS first_at, max(ordered_at) AS last_at
                FROM unmapped_line WHERE label_id = :label
                GROUP BY store_id, variant_id, title, sku
                ORDER BY units DESC, title, sku, store_id, variant_id
                LIMIT 500
                """)
                .param("label", labelId)
                .query((row, n) -> new Title(
                        row.getObject("store_id", UUID.class),
                        row.getObject("variant_id", Long.class),
                        row.getString("title"),
                        row.getString("sku"),
                        row.getLong("units"),
                        row.getObject("first_at", OffsetDateTime.class).toInstant(),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Units that are sold and not counted, by the shop's variant. Within a transaction of the label. */
    public Map<Long, Long> unitsByVariant(UUID labelId, UUID storeId) {
        Map<Long, Long> units = new HashMap<>();
        jdbc.sql("""
                SELECT variant_id, sum(units) FROM unmapped_line
                WHERE label_id = :label AND store_id = :store AND variant_id IS NOT NULL GROUP BY variant_id
                """).param("label", labelId).param("store", storeId).query(row -> {
            units.put(row.getLong(1), row.getLong(2));
        });
        return units;
    }
}

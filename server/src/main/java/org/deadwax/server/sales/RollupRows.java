package org.deadwax.server.sales;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code sale_rollup}. */
class RollupRows {

    private record Key(UUID labelId, Instant minute, SoldAs product, String country) {}

    private record Sum(long units, long revenueMinor) {

        Sum plus(Sum other) {
            return new Sum(units + other.units, Math.addExact(revenueMinor, other.revenueMinor));
        }
    }

    private final JdbcTemplate jdbc;

    RollupRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds what the entries of a batch come to, one row per minute, product and country however many they are; in the order of
     * the key, so that two recorders wait for each other and never deadlock.
     */
    void add(Map<LockedOrder, List<NewEntry>> entries) {
        Map<Key, Sum> sums = new HashMap<>();
        entries.forEach((order, added) -> added.stream()
                .filter(entry ->
                        !entry.test() && (entry.units() != 0 || !entry.revenue().isZero()))
                .forEach(entry -> sums.merge(
                        new Key(
                                order.labelId(),
                                entry.occurredAt().truncatedTo(ChronoUnit.MINUTES),
                                entry.product(),
                                entry.country() == null ? "" : entry.country()),
                        new Sum(entry.units(), entry.revenue().minor()),
                        Sum::plus)));
        if (sums.isEmpty()) {
            return;
        }
        Unnest rows = new Unnest("uuid", "timestamptz", "uuid", "text", "uuid", "text", "int8", "int8");
        sums.forEach((key, sum) -> rows.row(
                key.labelId(),
                key.minute().toString(),
                key.product().productId(),
                key.country(),
                key.product().releaseId(),
                key.product().format().name(),
                sum.units(),
                sum.revenueMinor()));
        jdbc.update("""
                INSERT INTO sale_rollup AS s (label_id, minute, product_id, country, release_id, format, units, revenue_minor)
                SELECT * FROM unnest(%s)
                    AS r (label_id, minute, product_id, country, release_id, format, units, revenue_minor)
                ORDER BY label_id, minute, product_id, country
                ON CONFLICT (label_id, minute, product_id, country) DO UPDATE
                SET units = s.units + excluded.units, revenue_minor = s.revenue_minor + excluded.revenue_minor
                """.formatted(rows.parameters()), rows::bind);
    }
}

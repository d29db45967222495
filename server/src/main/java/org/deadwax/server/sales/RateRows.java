package org.deadwax.server.sales;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code exchange_rate}. */
class RateRows {

    private static final String GIVEN = """
            o.rate_missing AND EXISTS (
                SELECT FROM exchange_rate r
                WHERE r.label_id = o.label_id AND r.currency = o.shop_currency AND r.valid_from <= o.ordered_at)
            """;

    private final JdbcTemplate jdbc;

    RateRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What one unit of a currency was in the label's own at that time; null when nobody said. */
    @Nullable
    BigDecimal at(UUID labelId, String currency, Instant at) {
        return jdbc.query("""
                        SELECT rate FROM exchange_rate
                        WHERE label_id = ? AND currency = ? AND valid_from <= ?::timestamptz
                        ORDER BY valid_from DESC LIMIT 1
                        """, (row, n) -> row.getBigDecimal(1), labelId, currency, at.toString()).stream()
                .findFirst()
                .orElse(null);
    }

    /** Labels with orders that wait for a rate that somebody gave. */
    List<UUID> labels() {
        return jdbc.query(
                "SELECT DISTINCT o.label_id FROM sale_order o WHERE " + GIVEN,
                (row, n) -> row.getObject(1, UUID.class));
    }

    /** Orders of a label that wait for a rate that somebody gave. */
    List<OrderKey> waiting(UUID labelId, @Nullable OrderKey after, int limit) {
        return jdbc.query(
                """
                SELECT store_id, order_id FROM sale_order o
                WHERE label_id = ? AND %s AND (store_id, order_id) > (?::uuid, ?)
                ORDER BY store_id, order_id LIMIT ?
                """.formatted(GIVEN),
                (row, n) -> new OrderKey(row.getObject(1, UUID.class), row.getLong(2)),
                labelId,
                after == null ? new UUID(0, 0) : after.storeId(),
                after == null ? Long.MIN_VALUE : after.orderId(),
                limit);
    }
}

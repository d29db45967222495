package org.deadwax.server.sales;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code sale_touch}: orders that say something else of their units now, without a ledger entry. */
class TouchRows {

    private final JdbcTemplate jdbc;

    TouchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<LockedOrder> orders, long batchId) {
        if (orders.isEmpty()) {
            return;
        }
        Unnest rows = new Unnest("uuid", "int8", "uuid");
        orders.forEach(order -> rows.row(order.key().storeId(), order.key().orderId(), order.labelId()));
        jdbc.update("""
                INSERT INTO sale_touch (batch_id, store_id, order_id, label_id)
                SELECT %d, r.* FROM unnest(%s) AS r
                """.formatted(batchId, rows.parameters()), rows::bind);
    }
}

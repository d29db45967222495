package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.deadwax.model.Money;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads orders as a list shows them, through the label's wall. */
@Component
class FoundOrderRows {

    private final JdbcTemplate jdbc;

    FoundOrderRows(DataSource pool) {
        this.jdbc = new JdbcTemplate(pool);
    }

    /** The newest first, in the caller's transaction. */
    List<FoundOrder> of(UUID label, List<OrderRef> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Unnest keys = new Unnest("uuid", "int8");
        orders.forEach(order -> keys.row(order.storeId(), order.orderId()));
        return jdbc.query("""
                SELECT o.store_id, o.order_id, o.name, o.ordered_at, o.mobile, o.shop_currency,
                       o.facts #>> '{newest,buyer}' AS buyer, o.facts #>> '{newest,email}' AS email, e.*
                FROM unnest(%1$s) AS k (store_id, order_id)
                JOIN sale_order o ON o.store_id = k.store_id AND o.order_id = k.order_id AND o.label_id = '%2$s'
                LEFT JOIN LATERAL (
                    SELECT sum(shop_minor) FILTER (WHERE kind IN ('ORDERED', 'REPRICED')) AS paid,
                           max(shop_currency) AS currency, (array_agg(release_id ORDER BY entry_no))[1] AS release_id,
                           coalesce(sum(units), 0) AS held, count(*) FILTER (WHERE kind = 'ORDERED') AS ordered,
                           bool_or(kind = 'REFUNDED') AS refunded, bool_or(kind = 'SHIPPED') AS shipped,
                           bool_or(kind = 'SCANNED') AS scanned, bool_or(kind = 'REDEEMED') AS redeemed
                    FROM sale_entry
                    WHERE label_id = '%2$s' AND store_id = o.store_id AND order_id = o.order_id) AS e ON true
                WHERE o.ordered_at IS NOT NULL
                ORDER BY o.ordered_at DESC, o.store_id DESC, o.order_id DESC
                """.formatted(keys.parameters(), label), keys::bind, (row, n) -> order(row));
    }

    private static FoundOrder order(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        int held = row.getInt("held");
        return new FoundOrder(
                row.getObject("store_id", UUID.class),
                row.getLong("order_id"),
                row.getString("name"),
                row.getString("buyer"),
                row.getString("email"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("mobile"),
                currency == null
                        ? OrderSearch.nothing(row.getString("shop_currency"))
                        : new Money(row.getLong("paid"), currency),
                row.getObject("release_id", UUID.class),
                held,
                Math.max(0, row.getInt("ordered") - held),
                row.getBoolean("refunded"),
                row.getBoolean("shipped"),
                row.getBoolean("scanned"),
                row.getBoolean("redeemed"));
    }
}

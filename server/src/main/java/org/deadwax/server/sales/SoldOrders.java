package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.deadwax.model.Format;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Orders of all labels as they stand, for whoever follows the ledger. In the caller's worker transaction. */
@Component
public class SoldOrders {

    private final JdbcTemplate jdbc;
    private final JdbcTemplate ofLabel;

    SoldOrders(@Worker DataSource pool, DataSource labelPool) {
        this.jdbc = new JdbcTemplate(pool);
        this.ofLabel = new JdbcTemplate(labelPool);
    }

    /** @param seq of the last batch looked at; the same as asked when there was none */
    public record Changed(long seq, List<OrderRef> orders) {}

    /** Orders that the batches after {@code seq} say something of. @param batches at most so many */
    public Changed after(long seq, int batches) {
        long last = Objects.requireNonNull(jdbc.queryForObject(
                "SELECT coalesce(max(seq), ?) FROM ledger_batch WHERE seq > ? AND seq <= ?",
                Long.class,
                seq,
                seq,
                seq + batches));
        if (last == seq) {
            return new Changed(seq, List.of());
        }
        return new Changed(
                last,
                jdbc.query("""
                WITH batches AS MATERIALIZED (SELECT id FROM ledger_batch WHERE seq > ? AND seq <= ?)
                SELECT e.store_id, e.order_id FROM batches b JOIN sale_entry e ON e.batch_id = b.id
                UNION
                SELECT t.store_id, t.order_id FROM batches b JOIN sale_touch t ON t.batch_id = b.id
                ORDER BY 1, 2
                """, (row, n) -> new OrderRef(row.getObject(1, UUID.class), row.getLong(2)), seq, last));
    }

    /** Orders of a label that any of these were bought in. In a transaction of the label. */
    public List<OrderRef> ofProducts(UUID labelId, Collection<UUID> products) {
        return ofLabel.query(
                """
                SELECT DISTINCT store_id, order_id FROM sale_entry
                WHERE label_id = ? AND product_id = ANY (?) AND kind = 'ORDERED' ORDER BY 1, 2
                """,
                statement -> {
                    statement.setObject(1, labelId);
                    statement.setArray(2, statement.getConnection().createArrayOf("uuid", products.toArray()));
                },
                (row, n) -> new OrderRef(row.getObject(1, UUID.class), row.getLong(2)));
    }

    /** Those among them that are here. */
    public List<SoldOrder> read(Collection<OrderRef> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        Unnest keys = new Unnest("uuid", "int8");
        orders.forEach(order -> keys.row(order.storeId(), order.orderId()));
        Map<OrderRef, List<SoldOrder.Unit>> units = units(keys);
        return jdbc.query("""
                SELECT o.label_id, o.store_id, o.order_id, o.name, o.ordered_at, o.facts #>> '{newest,email}' AS email,
                       o.facts #>> '{newest,phone}' AS phone, coalesce(o.shipping_country, o.billing_country) AS country,
                       CASE WHEN o.shipping_country IS NOT NULL THEN o.facts #>> '{newest,shipping,province}'
                            ELSE o.facts #>> '{newest,billing,province}' END AS province
                FROM unnest(%s) AS k (store_id, order_id)
                JOIN sale_order o ON o.store_id = k.store_id AND o.order_id = k.order_id
                ORDER BY o.store_id, o.order_id
                """.formatted(keys.parameters()), keys::bind, (row, n) -> order(row, units));
    }

    private Map<OrderRef, List<SoldOrder.Unit>> units(Unnest keys) {
        Map<OrderRef, List<SoldOrder.Unit>> units = new HashMap<>();
        jdbc.query("""
                SELECT e.store_id, e.order_id, e.line_item_id, e.unit_no, sum(e.units) AS held,
                       min(e.occurred_at) FILTER (WHERE e.units > 0) AS sold_at,
                       (array_agg(e.product_id ORDER BY e.entry_no))[1] AS product_id,
                       (array_agg(e.release_id ORDER BY e.entry_no))[1] AS release_id,
                       (array_agg(e.format ORDER BY e.entry_no))[1] AS format,
                       (array_agg(e.kind ORDER BY e.entry_no DESC) FILTER (WHERE e.kind IN ('CANCELLED', 'REFUNDED')))[1] AS gone_as,
                       (array_agg(e.occurred_at ORDER BY e.entry_no DESC) FILTER (WHERE e.kind IN ('CANCELLED', 'REFUNDED')))[1] AS gone_at
                FROM unnest(%s) AS k (store_id, order_id)
                JOIN sale_entry e ON e.store_id = k.store_id AND e.order_id = k.order_id
                GROUP BY e.store_id, e.order_id, e.line_item_id, e.unit_no
                HAVING min(e.occurred_at) FILTER (WHERE e.units > 0) IS NOT NULL
                ORDER BY e.store_id, e.order_id, e.line_item_id, e.unit_no
                """.formatted(keys.parameters()), keys::bind, (ResultSet row) -> {
            OrderRef order = new OrderRef(row.getObject("store_id", UUID.class), row.getLong("order_id"));
            units.computeIfAbsent(order, key -> new ArrayList<>()).add(unit(row));
        });
        return units;
    }

    private static SoldOrder.Unit unit(ResultSet row) throws SQLException {
        boolean sold = row.getInt("held") > 0;
        return new SoldOrder.Unit(
                row.getLong("line_item_id"),
                row.getInt("unit_no"),
                row.getObject("product_id", UUID.class),
                row.getObject("release_id", UUID.class),
                Format.valueOf(row.getString("format")),
                Objects.requireNonNull(instant(row, "sold_at")),
                sold ? UnitLife.SOLD : UnitLife.valueOf(row.getString("gone_as")),
                sold ? null : instant(row, "gone_at"));
    }

    private static SoldOrder order(ResultSet row, Map<OrderRef, List<SoldOrder.Unit>> units) throws SQLException {
        OrderRef key = new OrderRef(row.getObject("store_id", UUID.class), row.getLong("order_id"));
        return new SoldOrder(
                row.getObject("label_id", UUID.class),
                key.storeId(),
                key.orderId(),
                row.getString("name"),
                instant(row, "ordered_at"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("country"),
                row.getString("province"),
                units.getOrDefault(key, List.of()));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

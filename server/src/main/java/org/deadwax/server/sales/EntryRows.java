package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.server.sales.HeldUnit.UnitKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code sale_entry}. */
class EntryRows {

    private final JdbcTemplate jdbc;

    EntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What the ledger holds of these orders, unit by unit. */
    Map<OrderKey, Map<UnitKey, HeldUnit>> held(Collection<OrderKey> keys) {
        Map<OrderKey, Map<UnitKey, HeldUnit>> held = new HashMap<>();
        if (keys.isEmpty()) {
            return held;
        }
        Unnest rows = new Unnest("uuid", "int8");
        keys.forEach(key -> rows.row(key.storeId(), key.orderId()));
        jdbc.query("""
                SELECT e.*
                FROM unnest(%s) AS k (store_id, order_id)
                JOIN sale_entry e ON e.store_id = k.store_id AND e.order_id = k.order_id
                ORDER BY e.store_id, e.order_id, e.entry_no
                """.formatted(rows.parameters()), rows::bind, row -> {
            OrderKey key = new OrderKey(row.getObject("store_id", UUID.class), row.getLong("order_id"));
            NewEntry entry = entry(row);
            held.computeIfAbsent(key, k -> new HashMap<>())
                    .compute(
                            new UnitKey(entry.lineItemId(), entry.unitNo()),
                            (k, before) -> before == null ? HeldUnit.first(entry) : before.after(entry));
        });
        return held;
    }

    static NewEntry entry(ResultSet row) throws SQLException {
        return new NewEntry(
                row.getLong("line_item_id"),
                row.getInt("unit_no"),
                UnitEventKind.valueOf(row.getString("kind")),
                new SoldAs(
                        row.getObject("product_id", UUID.class),
                        row.getObject("release_id", UUID.class),
                        Format.valueOf(row.getString("format"))),
                row.getInt("units"),
                new Money(row.getLong("revenue_minor"), row.getString("revenue_currency")),
                new Money(row.getLong("shop_minor"), row.getString("shop_currency")),
                new Money(row.getLong("presentment_minor"), row.getString("presentment_currency")),
                row.getBoolean("test"),
                row.getString("place"),
                row.getString("country"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }

    /** @param entries of each order, numbered on from those that it has */
    void append(Map<LockedOrder, List<NewEntry>> entries, long batchId) {
        Unnest rows = new Unnest(
                "uuid",
                "int8",
                "int4",
                "uuid",
                "int8",
                "int4",
                "text",
                "uuid",
                "uuid",
                "text",
                "int2",
                "int8",
                "text",
                "int8",
                "text",
                "int8",
                "text",
                "bool",
                "text",
                "text",
                "timestamptz");
        entries.forEach((order, added) -> {
            int entryNo = order.entries();
            for (NewEntry entry : added) {
                entryNo++;
                rows.row(
                        order.key().storeId(),
                        order.key().orderId(),
                        entryNo,
                        order.labelId(),
                        entry.lineItemId(),
                        entry.unitNo(),
                        entry.kind().name(),
                        entry.product().productId(),
                        entry.product().releaseId(),
                        entry.product().format().name(),
                        entry.units(),
                        entry.revenue().minor(),
                        entry.revenue().currency(),
                        entry.shop().minor(),
                        entry.shop().currency(),
                        entry.presentment().minor(),
                        entry.presentment().currency(),
                        entry.test(),
                        entry.place(),
                        entry.country(),
                        entry.occurredAt().toString());
            }
        });
        jdbc.update("""
                INSERT INTO sale_entry (store_id, order_id, entry_no, label_id, line_item_id, unit_no, kind, product_id,
                    release_id, format, units, revenue_minor, revenue_currency, shop_minor, shop_currency,
                    presentment_minor, presentment_currency, test, place, country, occurred_at, batch_id)
                SELECT r.*, %d FROM unnest(%s) AS r
                """.formatted(batchId, rows.parameters()), rows::bind);
    }
}

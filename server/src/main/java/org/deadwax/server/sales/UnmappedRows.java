package org.deadwax.server.sales;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code unmapped_line}. */
class UnmappedRows {

    private final JdbcTemplate jdbc;

    UnmappedRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts the unmapped lines of these orders, whose rows are locked, in the place of those that were there. */
    void replace(Map<LockedOrder, OrderState> states) {
        Unnest before = new Unnest("uuid", "int8");
        Unnest rows = new Unnest("uuid", "int8", "int8", "uuid", "text", "text", "int4", "timestamptz", "int8");
        states.forEach((order, state) -> {
            before.row(order.key().storeId(), order.key().orderId());
            OrderSnapshot newest = order.facts().newest();
            for (OrderState.Unmapped unmapped : state.unmapped()) {
                if (newest != null && unmapped.units() > 0) {
                    rows.row(
                            order.key().storeId(),
                            order.key().orderId(),
                            unmapped.line().lineItemId(),
                            order.labelId(),
                            unmapped.line().shownTitle(),
                            unmapped.line().sku(),
                            unmapped.units(),
                            newest.processedAt().toString(),
                            unmapped.line().variantId());
                }
            }
        });
        jdbc.update("""
                DELETE FROM unmapped_line u USING unnest(%s) AS k (store_id, order_id)
                WHERE u.store_id = k.store_id AND u.order_id = k.order_id
                """.formatted(before.parameters()), before::bind);
        if (!rows.isEmpty()) {
            jdbc.update("""
                    INSERT INTO unmapped_line
                        (store_id, order_id, line_item_id, label_id, title, sku, units, ordered_at, variant_id)
                    SELECT * FROM unnest(%s)
                    """.formatted(rows.parameters()), rows::bind);
        }
    }

    List<UUID> labels() {
        return jdbc.query("SELECT DISTINCT label_id FROM unmapped_line", (row, n) -> row.getObject(1, UUID.class));
    }

    /** What lines of one kind have in common. @param variantId and @param sku null where the store gave none */
    record Kind(
            UUID storeId,
            @Nullable Long variantId,
            @Nullable String sku) {}

    List<Kind> kinds(UUID labelId) {
        return jdbc.query(
                "SELECT DISTINCT store_id, variant_id, sku FROM unmapped_line WHERE label_id = ?",
                (row, n) -> new Kind(
                        row.getObject("store_id", UUID.class),
                        row.getObject("variant_id", Long.class),
                        row.getString("sku")),
                labelId);
    }

    /** Orders of a label with a line of one of these kinds, ordered by key. @param after null for the first page */
    List<OrderKey> orders(UUID labelId, List<Kind> kinds, @Nullable OrderKey after, int limit) {
        Unnest sought = new Unnest("uuid", "int8", "text");
        kinds.forEach(kind -> sought.row(kind.storeId(), kind.variantId(), kind.sku()));
        return jdbc.query(
                """
                SELECT DISTINCT u.store_id, u.order_id FROM unmapped_line u
                JOIN unnest(%s) AS k (store_id, variant_id, sku) ON k.store_id = u.store_id
                    AND k.variant_id IS NOT DISTINCT FROM u.variant_id AND k.sku IS NOT DISTINCT FROM u.sku
                WHERE u.label_id = ? AND (u.store_id, u.order_id) > (?, ?)
                ORDER BY u.store_id, u.order_id LIMIT ?
                """.formatted(sought.parameters()),
                statement -> {
                    sought.bind(statement);
                    statement.setObject(4, labelId);
                    statement.setObject(5, after == null ? new UUID(0, 0) : after.storeId());
                    statement.setLong(6, after == null ? Long.MIN_VALUE : after.orderId());
                    statement.setInt(7, limit);
                },
                (row, n) -> new OrderKey(row.getObject(1, UUID.class), row.getLong(2)));
    }
}

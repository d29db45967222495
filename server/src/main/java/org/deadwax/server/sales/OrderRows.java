package org.deadwax.server.sales;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code sale_order}. */
class OrderRows {

    private final JdbcTemplate jdbc;

    OrderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the rows that are missing, in the order of the key, as they are locked: so recorders wait, and never deadlock. */
    void ensure(Collection<LockedOrder> orders) {
        Unnest rows = new Unnest("uuid", "int8", "uuid", "text");
        for (LockedOrder order : orders) {
            rows.row(order.key().storeId(), order.key().orderId(), order.labelId(), order.labelCurrency());
        }
        jdbc.update("""
                INSERT INTO sale_order (store_id, order_id, label_id, label_currency)
                SELECT * FROM unnest(%s) AS r (store_id, order_id, label_id, label_currency)
                ORDER BY store_id, order_id
                ON CONFLICT (store_id, order_id) DO NOTHING
                """.formatted(rows.parameters()), rows::bind);
    }

    List<LockedOrder> lock(Collection<OrderKey> keys) {
        Unnest rows = new Unnest("uuid", "int8");
        keys.forEach(key -> rows.row(key.storeId(), key.orderId()));
        return jdbc.query("""
                SELECT o.store_id, o.order_id, o.label_id, o.label_currency, o.rate, o.rate_missing, o.entries, o.facts::text
                FROM unnest(%s) AS k (store_id, order_id)
                JOIN sale_order o ON o.store_id = k.store_id AND o.order_id = k.order_id
                ORDER BY o.store_id, o.order_id
                FOR UPDATE OF o
                """.formatted(rows.parameters()), rows::bind, (row, n) -> {
            OrderFacts facts = FactsJson.read(row.getString(8));
            return new LockedOrder(
                    new OrderKey(row.getObject(1, UUID.class), row.getLong(2)),
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    row.getBigDecimal(5),
                    row.getBoolean(6),
                    row.getInt(7),
                    facts,
                    facts);
        });
    }

    /** Those of these orders that the label has. */
    Set<OrderKey> ofLabel(UUID labelId, List<OrderKey> keys) {
        Unnest rows = new Unnest("uuid", "int8");
        keys.forEach(key -> rows.row(key.storeId(), key.orderId()));
        return new HashSet<>(jdbc.query(
                """
                SELECT o.store_id, o.order_id FROM unnest(%s) AS k (store_id, order_id)
                JOIN sale_order o ON o.store_id = k.store_id AND o.order_id = k.order_id
                WHERE o.label_id = '%s'
                """.formatted(rows.parameters(), labelId),
                rows::bind,
                (row, n) -> new OrderKey(row.getObject(1, UUID.class), row.getLong(2))));
    }

    /** Orders that the shop has told, and nobody has asked whose they are. */
    List<OrderKey> withoutCustomer(int limit) {
        return jdbc.query("""
                SELECT o.store_id, o.order_id FROM sale_order o
                WHERE o.ordered_at IS NOT NULL AND NOT EXISTS (
                    SELECT FROM sale_customer c WHERE c.store_id = o.store_id AND c.order_id = o.order_id)
                ORDER BY o.store_id, o.order_id LIMIT ?
                """, (row, n) -> new OrderKey(row.getObject(1, UUID.class), row.getLong(2)), limit);
    }

    void write(List<LockedOrder> orders) {
        Unnest rows = new Unnest(
                "uuid",
                "int8",
                "text",
                "text",
                "bool",
                "bool",
                "bool",
                "text",
                "timestamptz",
                "timestamptz",
                "numeric",
                "bool",
                "int4",
                "text",
                "text",
                "text",
                "text",
                "text",
                "text");
        for (LockedOrder order : orders) {
            OrderSnapshot newest = order.facts().newest();
            rows.row(
                    order.key().storeId(),
                    order.key().orderId(),
                    newest == null ? null : newest.name(),
                    newest == null ? null : newest.financialStatus().name(),
                    order.facts().test(),
                    newest != null && newest.email() != null,
                    newest != null && newest.mobile(),
                    newest == null ? null : Where.usZip(newest),
                    newest == null ? null : newest.processedAt().toString(),
                    newest == null ? null : newest.updatedAt().toString(),
                    order.rate(),
                    order.rateMissing(),
                    order.entries(),
                    FactsJson.write(order.facts()),
                    newest == null ? null : Where.country(newest.shipping()),
                    newest == null ? null : Where.country(newest.billing()),
                    newest == null ? null : newest.channel(),
                    newest == null ? null : newest.shopCurrency(),
                    OrderWords.of(order.labelId(), newest));
        }
        jdbc.update("""
                UPDATE sale_order o
                SET name = r.name, financial_status = r.financial_status, test = r.test, has_email = r.has_email,
                    mobile = r.mobile, us_zip = r.us_zip, ordered_at = r.ordered_at, updated_at = r.updated_at,
                    rate = r.rate, rate_missing = r.rate_missing, entries = r.entries, facts = r.facts::jsonb,
                    shipping_country = r.shipping_country, billing_country = r.billing_country, channel = r.channel,
                    shop_currency = r.shop_currency, search = array_to_tsvector(string_to_array(r.search, ' '))
                FROM unnest(%s) AS r (store_id, order_id, name, financial_status, test, has_email, mobile, us_zip,
                    ordered_at, updated_at, rate, rate_missing, entries, facts, shipping_country, billing_country, channel,
                    shop_currency, search)
                WHERE o.store_id = r.store_id AND o.order_id = r.order_id
                """.formatted(rows.parameters()), rows::bind);
    }
}

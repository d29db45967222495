package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rows of {@code sale_customer} and {@code sale_customer_key}: orders that share a key are of one customer, and so on from
 * order to order. A customer is the smallest number of all that turned out to be the same.
 */
class CustomerRows {

    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended('customers ' || ?, 0))";

    private record Key(UUID labelId, String key) {}

    private final JdbcTemplate jdbc;

    CustomerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says whose these orders are. Recorders wait here for each other, label by label in one order: so it stands near the end
     * of a transaction.
     */
    void assign(List<LockedOrder> orders) {
        if (orders.isEmpty()) {
            return;
        }
        Set<String> labels = new TreeSet<>();
        orders.forEach(order -> labels.add(order.labelId().toString()));
        labels.forEach(label -> jdbc.query(LOCK, row -> {}, label));
        Map<OrderKey, Long> ofOrder = ofOrders(orders);
        Map<Key, Long> ofKey = ofKeys(orders);
        SameCustomer same = new SameCustomer();
        List<Long> fresh = fresh((int) orders.stream()
                .filter(order -> !ofOrder.containsKey(order.key()))
                .count());
        Map<OrderKey, Long> customers = new HashMap<>();
        Map<Key, Long> newKeys = new HashMap<>();
        for (LockedOrder order : orders) {
            Long known = ofOrder.get(order.key());
            long customer = known == null ? fresh.removeLast() : known;
            for (String text : order.facts().customer()) {
                Key key = new Key(order.labelId(), text);
                Long before = ofKey.putIfAbsent(key, customer);
                if (before == null) {
                    newKeys.put(key, customer);
                } else {
                    same.join(customer, before);
                }
            }
            customers.put(order.key(), customer);
        }
        merge(same, labels);
        writeKeys(newKeys, same);
        writeOrders(orders, customers, same);
    }

    private Map<OrderKey, Long> ofOrders(List<LockedOrder> orders) {
        Unnest rows = new Unnest("uuid", "int8");
        orders.forEach(order -> rows.row(order.key().storeId(), order.key().orderId()));
        Map<OrderKey, Long> found = new HashMap<>();
        jdbc.query("""
                SELECT c.store_id, c.order_id, c.customer FROM unnest(%s) AS k (store_id, order_id)
                JOIN sale_customer c ON c.store_id = k.store_id AND c.order_id = k.order_id
                """.formatted(rows.parameters()), rows::bind, row -> {
            found.put(new OrderKey(row.getObject(1, UUID.class), row.getLong(2)), row.getLong(3));
        });
        return found;
    }

    private Map<Key, Long> ofKeys(List<LockedOrder> orders) {
        Set<Key> keys = new HashSet<>();
        orders.forEach(order -> order.facts().customer().forEach(key -> keys.add(new Key(order.labelId(), key))));
        Map<Key, Long> found = new HashMap<>();
        if (keys.isEmpty()) {
            return found;
        }
        Unnest rows = new Unnest("uuid", "text");
        keys.forEach(key -> rows.row(key.labelId(), key.key()));
        jdbc.query("""
                SELECT c.label_id, c.key, c.customer FROM unnest(%s) AS k (label_id, key)
                JOIN sale_customer_key c ON c.label_id = k.label_id AND c.key = k.key
                """.formatted(rows.parameters()), rows::bind, row -> {
            found.put(new Key(row.getObject(1, UUID.class), row.getString(2)), row.getLong(3));
        });
        return found;
    }

    private List<Long> fresh(int count) {
        return new ArrayList<>(jdbc.query(
                "SELECT nextval('sale_customer_id') FROM generate_series(1, ?)", (row, n) -> row.getLong(1), count));
    }

    private void merge(SameCustomer same, Set<String> labels) {
        Unnest rows = new Unnest("int8", "int8");
        same.merged().forEach(rows::row);
        if (rows.isEmpty()) {
            return;
        }
        for (String table : List.of("sale_customer", "sale_customer_key")) {
            for (String label : labels) {
                jdbc.update("""
                        UPDATE %s c SET customer = m.same
                        FROM unnest(%s) AS m (customer, same)
                        WHERE c.label_id = '%s' AND c.customer = m.customer
                        """.formatted(table, rows.parameters(), UUID.fromString(label)), rows::bind);
            }
        }
    }

    private void writeKeys(Map<Key, Long> keys, SameCustomer same) {
        if (keys.isEmpty()) {
            return;
        }
        Unnest rows = new Unnest("uuid", "text", "int8");
        keys.forEach((key, customer) -> rows.row(key.labelId(), key.key(), same.of(customer)));
        jdbc.update("""
                INSERT INTO sale_customer_key (label_id, key, customer) SELECT * FROM unnest(%s)
                ON CONFLICT DO NOTHING
                """.formatted(rows.parameters()), rows::bind);
    }

    private void writeOrders(List<LockedOrder> orders, Map<OrderKey, Long> customers, SameCustomer same) {
        Unnest rows = new Unnest("uuid", "uuid", "int8", "int8");
        orders.forEach(order -> rows.row(
                order.labelId(),
                order.key().storeId(),
                order.key().orderId(),
                same.of(customers.getOrDefault(order.key(), 0L))));
        jdbc.update("""
                INSERT INTO sale_customer (label_id, store_id, order_id, customer) SELECT * FROM unnest(%s)
                ON CONFLICT (store_id, order_id) DO UPDATE SET customer = excluded.customer
                """.formatted(rows.parameters()), rows::bind);
    }
}

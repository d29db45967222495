package org.deadwax.server.sales;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Spliterators;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.deadwax.model.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads the ledger unit by unit, as it is consumed, so that any number of units fits into memory. Call it within a transaction
 * of the label.
 */
public class SaleHistory {

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;

    SaleHistory(DataSource pool) {
        jdbc = new JdbcTemplate(pool);
        jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /** An order by the shop's own id. */
    public record OrderRef(UUID storeId, long orderId) {}

    /**
     * Every unit of a label in these formats, as of a ledger batch, ordered by store, order and item number. Close it.
     *
     * @param upToSeq the last batch that counts
     */
    public Stream<UnitHistory> units(UUID labelId, long upToSeq, Set<Format> formats) {
        Stream<HistoryRow> rows = jdbc.queryForStream(
                "SELECT " + HistoryRow.COLUMNS + HistoryRow.FROM + """
                WHERE e.label_id = ? AND o.label_id = ? AND b.seq <= ?
                ORDER BY e.store_id, e.order_id, e.entry_no
                """,
                (row, n) -> HistoryRow.read(row),
                labelId,
                labelId,
                upToSeq);
        OrderByOrder units = new OrderByOrder(rows.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(units, 0), false)
                .filter(unit -> formats.contains(unit.format()))
                .onClose(rows::close);
    }

    /**
     * Every unit of a label, as of a ledger batch: all that one customer bought together, if they have two copies of
     * anything; else each order apart.
     *
     * @param codes by product: copies of one code are copies of one thing
     */
    public void each(UUID labelId, long upToSeq, Map<UUID, String> codes, Consumer<List<UnitHistory>> bought) {
        Long[] repeating = repeating(labelId, codes);
        // what a customer bought once needs no sorting by customer: every table has an index in the order of the
        // orders, and
        // merging them begins at once, where the planner would rather sort a label's whole history on disk first
        jdbc.execute("SET LOCAL enable_sort = off");
        jdbc.execute("SET LOCAL enable_hashjoin = off");
        stream("""
                WHERE e.label_id = ? AND o.label_id = ? AND b.seq <= ? AND (c.customer IS NULL OR c.customer <> ALL (?))
                ORDER BY e.store_id, e.order_id, e.entry_no
                """, statement -> bind(statement, labelId, upToSeq, repeating), false, bought);
        jdbc.execute("SET LOCAL enable_sort TO DEFAULT");
        jdbc.execute("SET LOCAL enable_hashjoin TO DEFAULT");
        if (repeating.length > 0) {
            stream(
                    """
                    WHERE e.label_id = ? AND o.label_id = ? AND b.seq <= ? AND c.label_id = ? AND c.customer = ANY (?)
                    ORDER BY c.customer, e.store_id, e.order_id, e.entry_no
                    """,
                    statement -> {
                        statement.setObject(1, labelId);
                        statement.setObject(2, labelId);
                        statement.setLong(3, upToSeq);
                        statement.setObject(4, labelId);
                        statement.setArray(5, statement.getConnection().createArrayOf("int8", repeating));
                    },
                    true,
                    bought);
        }
    }

    /** The units of these orders, as of a ledger batch, customer by customer. */
    public void eachOf(UUID labelId, long upToSeq, List<OrderRef> orders, Consumer<List<UnitHistory>> bought) {
        if (orders.isEmpty()) {
            return;
        }
        Unnest keys = keys(orders);
        String sql = """
                WHERE (e.store_id, e.order_id) IN (SELECT * FROM unnest(%s)) AND e.label_id = '%s' AND o.label_id = '%s'
                    AND b.seq <= %d
                ORDER BY c.customer, e.store_id, e.order_id, e.entry_no
                """.formatted(keys.parameters(), labelId, labelId, upToSeq);
        stream(sql, keys::bind, true, bought);
    }

    /**
     * Orders that a ledger batch after {@code afterSeq} says something new of, and all others of their customers: what was
     * bought before is judged again with them.
     */
    public List<OrderRef> changed(UUID labelId, long afterSeq, long upToSeq) {
        return jdbc.query(
                """
                WITH batches AS MATERIALIZED (SELECT id FROM ledger_batch WHERE seq > ? AND seq <= ?),
                changed AS MATERIALIZED (
                    SELECT e.store_id, e.order_id FROM batches b JOIN sale_entry e ON e.batch_id = b.id
                    WHERE e.label_id = ?
                    UNION
                    SELECT t.store_id, t.order_id FROM batches b JOIN sale_touch t ON t.batch_id = b.id
                    WHERE t.label_id = ?),
                customers AS MATERIALIZED (
                    SELECT DISTINCT c.customer FROM changed k
                    JOIN sale_customer c ON c.store_id = k.store_id AND c.order_id = k.order_id)
                SELECT store_id, order_id FROM changed
                UNION
                SELECT c.store_id, c.order_id FROM customers k
                JOIN sale_customer c ON c.label_id = ? AND c.customer = k.customer
                """,
                (row, n) -> new OrderRef(row.getObject(1, UUID.class), row.getLong(2)),
                afterSeq,
                upToSeq,
                labelId,
                labelId,
                labelId);
    }

    /** Customers who have two copies of anything, whenever they bought them. */
    private Long[] repeating(UUID labelId, Map<UUID, String> codes) {
        Unnest products = new Unnest("uuid", "text");
        codes.forEach(products::row);
        if (products.isEmpty()) {
            return new Long[0];
        }
        return jdbc.query("""
                        SELECT DISTINCT customer FROM (
                            SELECT c.customer FROM sale_entry e
                            JOIN unnest(%s) AS p (product_id, code) ON p.product_id = e.product_id
                            JOIN sale_customer c ON c.store_id = e.store_id AND c.order_id = e.order_id
                            WHERE e.kind = 'ORDERED' AND e.label_id = '%s'
                            GROUP BY c.customer, p.code HAVING count(*) > 1) AS copies
                        """.formatted(products.parameters(), labelId), products::bind, (row, n) -> row.getLong(1))
                .toArray(new Long[0]);
    }

    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private static void bind(PreparedStatement statement, UUID labelId, long upToSeq, Long[] customers)
            throws SQLException {
        statement.setObject(1, labelId);
        statement.setObject(2, labelId);
        statement.setLong(3, upToSeq);
        statement.setArray(4, statement.getConnection().createArrayOf("int8", customers));
    }

    private void stream(String where, Binder binder, boolean together, Consumer<List<UnitHistory>> bought) {
        String sql = "SELECT " + HistoryRow.COLUMNS + HistoryRow.FROM + where;
        try (Stream<HistoryRow> rows = jdbc.queryForStream(sql, binder::bind, (row, n) -> HistoryRow.read(row))) {
            OrderByOrder units = new OrderByOrder(rows.iterator());
            List<UnitHistory> group = new ArrayList<>();
            while (units.hasNext()) {
                UnitHistory unit = units.next();
                if (!group.isEmpty() && !belongs(group.getFirst(), unit, together)) {
                    bought.accept(group);
                    group = new ArrayList<>();
                }
                group.add(unit);
            }
            if (!group.isEmpty()) {
                bought.accept(group);
            }
        }
    }

    private static boolean belongs(UnitHistory first, UnitHistory next, boolean together) {
        @Nullable Long customer = first.customer();
        boolean sameCustomer = together && customer != null && customer.equals(next.customer());
        return sameCustomer
                || (first.orderId() == next.orderId() && first.storeId().equals(next.storeId()));
    }

    private static Unnest keys(List<OrderRef> orders) {
        Unnest keys = new Unnest("uuid", "int8");
        orders.forEach(order -> keys.row(order.storeId(), order.orderId()));
        return keys;
    }
}

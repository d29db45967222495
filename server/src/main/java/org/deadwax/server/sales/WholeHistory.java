package org.deadwax.server.sales;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.deadwax.server.sales.OrderByOrder.Joined;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that a label ever sold, in one snapshot: it asks more than once, and a customer may become another in between. */
final class WholeHistory {

    private static final String FROM_ENTRIES = """
            FROM sale_entry e
            JOIN ledger_batch b ON b.id = e.batch_id
            LEFT JOIN sale_bundle u ON u.label_id = '%1$s' AND u.store_id = e.store_id AND u.order_id = e.order_id
                AND u.line_item_id = e.line_item_id
            """;

    private static final String ENTRIES = "SELECT " + HistoryEntry.COLUMNS + FROM_ENTRIES + """
            WHERE e.label_id = '%1$s' AND b.seq <= %2$d ORDER BY e.store_id, e.order_id, e.entry_no
            """;

    private static final String ORDERS = "SELECT " + HistoryOrder.COLUMNS + """
            FROM sale_order o
            LEFT JOIN sale_customer c ON c.label_id = '%1$s' AND c.store_id = o.store_id AND c.order_id = o.order_id
            WHERE o.label_id = '%1$s' ORDER BY o.store_id, o.order_id
            """;

    /** Up to and with its first conditions; its argument is the label. */
    static final String JOINED = "SELECT " + Joined.COLUMNS + FROM_ENTRIES + """
            JOIN sale_order o ON o.label_id = '%1$s' AND o.store_id = e.store_id AND o.order_id = e.order_id
            LEFT JOIN sale_customer c ON c.label_id = '%1$s' AND c.store_id = e.store_id AND c.order_id = e.order_id
            WHERE e.label_id = '%1$s'
            """;

    private final JdbcTemplate jdbc;

    WholeHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @see SaleHistory#each */
    void each(UUID labelId, long upToSeq, Map<UUID, String> codes, Consumer<List<UnitHistory>> bought) {
        Long[] repeating = repeating(labelId, codes);
        once(labelId, upToSeq, Set.of(repeating), bought);
        if (repeating.length > 0) {
            repeatedly(labelId, upToSeq, repeating, bought);
        }
    }

    /**
     * What a customer bought once needs no sorting by customer. Orders and entries are read side by side, so that an order's columns
     * cross the wire once and not with each of its entries; every table has an index in the order of the orders, and merging them
     * begins at once, where the planner would rather sort a label's whole history on disk first.
     */
    private void once(UUID labelId, long upToSeq, Set<Long> repeating, Consumer<List<UnitHistory>> bought) {
        jdbc.execute("SET LOCAL enable_sort = off");
        jdbc.execute("SET LOCAL enable_hashjoin = off");
        Bought apart = new Bought(false, bought);
        try (Stream<HistoryEntry> entries = stream(ENTRIES.formatted(labelId, upToSeq), HistoryEntry::read);
                Stream<HistoryOrder> orders = stream(ORDERS.formatted(labelId), row -> HistoryOrder.read(row, 0))) {
            OrderByOrder.sideBySide(orders, entries, order -> {
                Long customer = order.order().customer();
                if (customer == null || !repeating.contains(customer)) {
                    apart.accept(order);
                }
            });
        }
        apart.finish();
        jdbc.execute("SET LOCAL enable_sort TO DEFAULT");
        jdbc.execute("SET LOCAL enable_hashjoin TO DEFAULT");
    }

    private void repeatedly(UUID labelId, long upToSeq, Long[] customers, Consumer<List<UnitHistory>> bought) {
        String sql = JOINED.formatted(labelId) + """
                AND b.seq <= %d AND c.customer = ANY (?) ORDER BY c.customer, e.store_id, e.order_id, e.entry_no
                """.formatted(upToSeq);
        Bought together = new Bought(true, bought);
        try (Stream<Joined> rows = jdbc.queryForStream(
                sql,
                statement -> {
                    binary(statement);
                    statement.setArray(1, statement.getConnection().createArrayOf("int8", customers));
                },
                (row, n) -> Joined.read(row))) {
            OrderByOrder.joined(rows, together);
        }
        together.finish();
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
                            JOIN unnest(%1$s) AS p (product_id, code) ON p.product_id = e.product_id
                            JOIN sale_customer c ON c.label_id = '%2$s' AND c.store_id = e.store_id
                                AND c.order_id = e.order_id
                            WHERE e.kind = 'ORDERED' AND e.label_id = '%2$s'
                            GROUP BY c.customer, p.code HAVING count(*) > 1) AS copies
                        """.formatted(products.parameters(), labelId), products::bind, (row, n) -> row.getLong(1))
                .toArray(new Long[0]);
    }

    private interface Read<T> {
        T row(ResultSet row) throws SQLException;
    }

    private <T> Stream<T> stream(String sql, Read<T> read) {
        return jdbc.queryForStream(sql, WholeHistory::binary, (row, n) -> read.row(row));
    }

    /** From the first time on, and not from the fifth: there is hardly a second. */
    private static void binary(PreparedStatement statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
    }
}

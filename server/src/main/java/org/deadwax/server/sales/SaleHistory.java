package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.FewOfMany;
import org.deadwax.server.platform.LabelTransactions;
import org.deadwax.server.sales.OrderByOrder.Joined;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the ledger unit by unit, as it is consumed, so that any number of units fits into memory. */
public class SaleHistory {

    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final WholeHistory whole;
    private final TransactionTemplate snapshots;

    /** @param readingPool from which the whole history is read, beside whoever waits for it */
    SaleHistory(DataSource pool, DataSource readingPool) {
        jdbc = fetching(pool);
        whole = new WholeHistory(fetching(readingPool));
        snapshots = new TransactionTemplate(new LabelTransactions(readingPool));
        snapshots.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        snapshots.setReadOnly(true);
    }

    private static JdbcTemplate fetching(DataSource pool) {
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        jdbc.setFetchSize(ROWS_AT_ONCE);
        return jdbc;
    }

    /** An order by the shop's own id. */
    public record OrderRef(UUID storeId, long orderId) {}

    /**
     * Every unit of a label, as of a ledger batch: all that one customer bought together, if they have two copies of
     * anything; else each order apart. It is read on a connection of its own, in one snapshot, while {@code bought} works on the
     * caller's thread. Call it as the label.
     *
     * @param codes by product: copies of one code are copies of one thing
     */
    public void each(UUID labelId, long upToSeq, Map<UUID, String> codes, Consumer<List<UnitHistory>> bought) {
        // what the caller may see, and not what it asks for
        UUID current = CurrentLabel.id();
        ReadAhead.<List<UnitHistory>>each(
                read -> CurrentLabel.in(current, () -> {
                    snapshots.executeWithoutResult(status -> whole.each(labelId, upToSeq, codes, read));
                    return current;
                }),
                bought);
    }

    /** The units of these orders, as of a ledger batch, customer by customer. Call it within a transaction of the label. */
    public void eachOf(UUID labelId, long upToSeq, List<OrderRef> orders, Consumer<List<UnitHistory>> bought) {
        if (orders.isEmpty()) {
            return;
        }
        Unnest keys = new Unnest("uuid", "int8");
        orders.forEach(order -> keys.row(order.storeId(), order.orderId()));
        String sql = WholeHistory.JOINED.formatted(labelId) + """
                AND (e.store_id, e.order_id) IN (SELECT * FROM unnest(%s)) AND b.seq <= %d
                ORDER BY c.customer, e.store_id, e.order_id, e.entry_no
                """.formatted(keys.parameters(), upToSeq);
        FewOfMany.byKeys(jdbc, () -> {
            try (Stream<Joined> rows = jdbc.queryForStream(sql, keys::bind, (row, n) -> Joined.read(row))) {
                Bought together = new Bought(true, bought);
                OrderByOrder.joined(rows, together);
                together.finish();
            }
        });
    }

    /**
     * Orders that a ledger batch after {@code afterSeq} says something new of, and all others of their customers: what was
     * bought before is judged again with them. Call it within a transaction of the label.
     */
    public List<OrderRef> changed(UUID labelId, long afterSeq, long upToSeq) {
        List<OrderRef> changed = new ArrayList<>();
        FewOfMany.byKeys(
                jdbc,
                () -> jdbc.query(
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
                    JOIN sale_customer c ON c.label_id = ? AND c.store_id = k.store_id AND c.order_id = k.order_id)
                SELECT store_id, order_id FROM changed
                UNION
                SELECT c.store_id, c.order_id FROM customers k
                JOIN sale_customer c ON c.label_id = ? AND c.customer = k.customer
                """,
                        row -> {
                            changed.add(new OrderRef(row.getObject(1, UUID.class), row.getLong(2)));
                        },
                        afterSeq,
                        upToSeq,
                        labelId,
                        labelId,
                        labelId,
                        labelId));
        return changed;
    }
}

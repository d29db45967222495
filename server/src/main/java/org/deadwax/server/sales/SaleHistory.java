package org.deadwax.server.sales;

import java.util.Set;
import java.util.Spliterators;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.deadwax.model.Format;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the ledger unit by unit. */
public class SaleHistory {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;

    SaleHistory(DataSource pool) {
        jdbc = new JdbcTemplate(pool);
        jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /**
     * Every unit of a label in these formats, as of a ledger batch, ordered by store, order and item number. It is read as it
     * is consumed, an order at a time, so any number of them fits into memory: use it within a transaction of the label, and
     * close it.
     *
     * @param upToSeq the last batch that counts
     */
    public Stream<UnitHistory> units(UUID labelId, long upToSeq, Set<Format> formats) {
        Stream<HistoryRow> rows = jdbc.queryForStream("""
                SELECT b.seq, o.name, o.us_zip, o.has_email, o.mobile, o.rate_missing, o.ordered_at,
                    o.shipping_country, o.billing_country, o.channel, c.customer, u.bundle, u.tied_to, e.*
                FROM sale_entry e
                JOIN ledger_batch b ON b.id = e.batch_id
                JOIN sale_order o ON o.store_id = e.store_id AND o.order_id = e.order_id
                LEFT JOIN sale_customer c ON c.store_id = e.store_id AND c.order_id = e.order_id
                LEFT JOIN sale_bundle u ON u.store_id = e.store_id AND u.order_id = e.order_id
                    AND u.line_item_id = e.line_item_id
                WHERE e.label_id = ? AND o.label_id = ? AND b.seq <= ?
                ORDER BY e.store_id, e.order_id, e.entry_no
                """, (row, n) -> HistoryRow.read(row), labelId, labelId, upToSeq);
        OrderByOrder units = new OrderByOrder(rows.iterator());
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(units, 0), false)
                .filter(unit -> formats.contains(unit.format()))
                .onClose(rows::close);
    }
}

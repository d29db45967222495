package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the ledger as it grows. */
class LedgerTail {

    private static final String ENTRY = """
            SELECT b.seq, b.recorded_at, coalesce(o.name, '') AS order_name, e.*
            FROM ledger_batch b
            JOIN sale_entry e ON e.batch_id = b.id
            JOIN sale_order o ON o.store_id = e.store_id AND o.order_id = e.order_id
            """;

    private static final List<Long> LOOKING_BACK = List.of(500L, 20_000L, Long.MAX_VALUE);

    private final JdbcTemplate jdbc;

    LedgerTail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<LedgerEntry> after(long seq, int batches) {
        return jdbc.query(
                ENTRY + "WHERE b.seq > ? AND b.seq <= ? ORDER BY b.seq, e.store_id, e.order_id, e.entry_no",
                (row, n) -> entry(row),
                seq,
                seq + batches);
    }

    /** A label's newest entries that moved a unit, newest first, no tests; not those after {@code upToSeq}. */
    List<LedgerEntry> newest(UUID labelId, long upToSeq, int limit) {
        List<LedgerEntry> found = List.of();
        // mostly they are in the last batches, and reading all to sort them would be slow
        for (long batches : LOOKING_BACK) {
            found = newest(labelId, Math.max(0, upToSeq - batches), upToSeq, limit);
            if (found.size() == limit) {
                break;
            }
        }
        return found;
    }

    private List<LedgerEntry> newest(UUID labelId, long fromSeq, long upToSeq, int limit) {
        return jdbc.query(ENTRY + """
                        WHERE e.label_id = ? AND b.seq > ? AND b.seq <= ? AND e.units <> 0 AND NOT e.test
                        ORDER BY b.seq DESC, e.store_id DESC, e.order_id DESC, e.entry_no DESC LIMIT ?
                        """, (row, n) -> entry(row), labelId, fromSeq, upToSeq, limit);
    }

    private static LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getLong("seq"),
                row.getObject("label_id", UUID.class),
                row.getObject("store_id", UUID.class),
                row.getLong("order_id"),
                row.getInt("entry_no"),
                row.getString("order_name"),
                row.getLong("line_item_id"),
                row.getInt("unit_no"),
                UnitEventKind.valueOf(row.getString("kind")),
                row.getObject("product_id", UUID.class),
                row.getObject("release_id", UUID.class),
                Format.valueOf(row.getString("format")),
                row.getInt("units"),
                new Money(row.getLong("revenue_minor"), row.getString("revenue_currency")),
                new Money(row.getLong("shop_minor"), row.getString("shop_currency")),
                new Money(row.getLong("presentment_minor"), row.getString("presentment_currency")),
                row.getBoolean("test"),
                row.getString("place"),
                row.getString("country"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}

package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry with what a report asks of its order. */
record HistoryRow(
        OrderKey key,
        long seq,
        String orderName,
        @Nullable String usZip,
        boolean hasEmail,
        boolean mobile,
        boolean rateMissing,
        Instant orderedAt,
        NewEntry entry) {

    static HistoryRow read(ResultSet row) throws SQLException {
        return new HistoryRow(
                new OrderKey(row.getObject("store_id", UUID.class), row.getLong("order_id")),
                row.getLong("seq"),
                row.getString("name"),
                row.getString("us_zip"),
                row.getBoolean("has_email"),
                row.getBoolean("mobile"),
                row.getBoolean("rate_missing"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                EntryRows.entry(row));
    }
}

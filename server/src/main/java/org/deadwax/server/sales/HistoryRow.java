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
        @Nullable String shippingCountry,
        @Nullable String billingCountry,
        String channel,
        @Nullable Long customer,
        UnitHistory.@Nullable Bundle bundle,
        boolean hasEmail,
        boolean mobile,
        boolean rateMissing,
        Instant orderedAt,
        NewEntry entry) {

    static HistoryRow read(ResultSet row) throws SQLException {
        String bundle = row.getString("bundle");
        String channel = row.getString("channel");
        long customer = row.getLong("customer");
        Long known = row.wasNull() ? null : customer;
        return new HistoryRow(
                new OrderKey(row.getObject("store_id", UUID.class), row.getLong("order_id")),
                row.getLong("seq"),
                row.getString("name"),
                row.getString("us_zip"),
                row.getString("shipping_country"),
                row.getString("billing_country"),
                channel == null ? "web" : channel,
                known,
                bundle == null ? null : new UnitHistory.Bundle(bundle, row.getString("tied_to")),
                row.getBoolean("has_email"),
                row.getBoolean("mobile"),
                row.getBoolean("rate_missing"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                EntryRows.entry(row));
    }
}

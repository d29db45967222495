package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
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

    /** Read by position, times as microseconds: there are millions of rows, and nothing else takes as long. */
    static final String COLUMNS = """
            e.store_id, e.order_id, b.seq, o.name, o.us_zip, o.has_email, o.mobile, o.rate_missing,
            (extract(epoch FROM o.ordered_at) * 1000000)::bigint, o.shipping_country, o.billing_country, o.channel,
            c.customer, u.bundle, u.tied_to, e.line_item_id, e.unit_no, e.kind, e.product_id, e.release_id, e.format,
            e.revenue_minor, e.revenue_currency, e.shop_minor, e.shop_currency, e.presentment_minor,
            e.presentment_currency, e.test, (extract(epoch FROM e.occurred_at) * 1000000)::bigint
            """;

    static final String FROM = """
            FROM sale_entry e
            JOIN ledger_batch b ON b.id = e.batch_id
            JOIN sale_order o ON o.store_id = e.store_id AND o.order_id = e.order_id
            LEFT JOIN sale_customer c ON c.store_id = e.store_id AND c.order_id = e.order_id
            LEFT JOIN sale_bundle u ON u.store_id = e.store_id AND u.order_id = e.order_id
                AND u.line_item_id = e.line_item_id
            """;

    static HistoryRow read(ResultSet row) throws SQLException {
        long customer = row.getLong(13);
        Long known = row.wasNull() ? null : customer;
        String bundle = row.getString(14);
        String channel = row.getString(12);
        return new HistoryRow(
                new OrderKey(row.getObject(1, UUID.class), row.getLong(2)),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(10),
                row.getString(11),
                channel == null ? "web" : channel,
                known,
                bundle == null ? null : new UnitHistory.Bundle(bundle, row.getString(15)),
                row.getBoolean(6),
                row.getBoolean(7),
                row.getBoolean(8),
                instant(row.getLong(9)),
                entry(row));
    }

    /** Without what no report asks for. */
    private static NewEntry entry(ResultSet row) throws SQLException {
        return new NewEntry(
                row.getLong(16),
                row.getInt(17),
                UnitEventKind.valueOf(row.getString(18)),
                new SoldAs(
                        row.getObject(19, UUID.class),
                        row.getObject(20, UUID.class),
                        Format.valueOf(row.getString(21))),
                0,
                new Money(row.getLong(22), row.getString(23)),
                new Money(row.getLong(24), row.getString(25)),
                new Money(row.getLong(26), row.getString(27)),
                row.getBoolean(28),
                null,
                null,
                instant(row.getLong(29)));
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}

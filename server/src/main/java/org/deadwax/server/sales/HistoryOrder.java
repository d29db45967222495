package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a report asks of an order. */
record HistoryOrder(
        UUID storeId,
        long orderId,
        String name,
        @Nullable String usZip,
        @Nullable String shippingCountry,
        @Nullable String billingCountry,
        String channel,
        @Nullable Long customer,
        boolean hasEmail,
        boolean mobile,
        boolean rateMissing,
        Instant orderedAt) {

    /** Of sale_order o and sale_customer c. */
    static final String COLUMNS = """
            o.store_id, o.order_id, o.name, o.us_zip, o.shipping_country, o.billing_country, o.channel, c.customer,
            o.has_email, o.mobile, o.rate_missing, %s
            """.formatted(micros("o.ordered_at"));

    /** @param before how many columns stand before these */
    static HistoryOrder read(ResultSet row, int before) throws SQLException {
        long customer = row.getLong(before + 8);
        Long known = row.wasNull() ? null : customer;
        String channel = row.getString(before + 7);
        return new HistoryOrder(
                row.getObject(before + 1, UUID.class),
                row.getLong(before + 2),
                row.getString(before + 3),
                row.getString(before + 4),
                row.getString(before + 5),
                row.getString(before + 6),
                channel == null ? "web" : channel,
                known,
                row.getBoolean(before + 9),
                row.getBoolean(before + 10),
                row.getBoolean(before + 11),
                instant(row.getLong(before + 12)));
    }

    /**
     * Since 1970, as an integer that the wire carries in eight bytes. In doubles the way there and back is off by a quarter of a
     * microsecond at most until the year 2100, and many times quicker than in numerics.
     */
    static String micros(String column) {
        return "(date_part('epoch', " + column + ") * 1000000)::bigint";
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}

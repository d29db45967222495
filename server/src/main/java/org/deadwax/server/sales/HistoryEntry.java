package org.deadwax.server.sales;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a report asks of an entry of the ledger. Amounts become money where they are needed: of most entries nobody asks.
 *
 * @param bundle what the line was sold together with; null when it was bought by itself
 */
record HistoryEntry(
        UUID storeId,
        long orderId,
        long seq,
        long lineItemId,
        int unitNo,
        UnitEventKind kind,
        UUID productId,
        long revenueMinor,
        String revenueCurrency,
        long shopMinor,
        String shopCurrency,
        long presentmentMinor,
        String presentmentCurrency,
        boolean test,
        Instant occurredAt,
        UnitHistory.@Nullable Bundle bundle) {

    /** Of sale_entry e, ledger_batch b and sale_bundle u. */
    static final String COLUMNS = """
            e.store_id, e.order_id, b.seq, e.line_item_id, e.unit_no, e.kind, e.product_id, e.revenue_minor,
            e.revenue_currency, e.shop_minor, e.shop_currency, e.presentment_minor, e.presentment_currency, e.test,
            %s, u.bundle, u.tied_to
            """.formatted(HistoryOrder.micros("e.occurred_at"));

    static final int COLUMN_COUNT = 17;

    /** Read by position: there are millions of rows, and nothing else takes as long. */
    static HistoryEntry read(ResultSet row) throws SQLException {
        String bundle = row.getString(16);
        return new HistoryEntry(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getLong(3),
                row.getLong(4),
                row.getInt(5),
                UnitEventKind.valueOf(row.getString(6)),
                row.getObject(7, UUID.class),
                row.getLong(8),
                row.getString(9),
                row.getLong(10),
                row.getString(11),
                row.getLong(12),
                row.getString(13),
                row.getBoolean(14),
                HistoryOrder.instant(row.getLong(15)),
                bundle == null ? null : new UnitHistory.Bundle(bundle, row.getString(17)));
    }

    boolean sameOrder(UUID storeId, long orderId) {
        return this.orderId == orderId && this.storeId.equals(storeId);
    }

    Money revenue() {
        return new Money(revenueMinor, revenueCurrency);
    }

    /** Without tax, in the shop's currency. */
    Money shop() {
        return new Money(shopMinor, shopCurrency);
    }

    /** As the buyer saw it. */
    Money presentment() {
        return new Money(presentmentMinor, presentmentCurrency);
    }
}

package org.deadwax.server.charts;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.charts.rules.Certainty;
import org.jspecify.annotations.Nullable;

/** A decision as a row of chart_decision. */
final class DecisionRow {

    private DecisionRow() {}

    /** Fills an INSERT of all columns, in their order. */
    static void fill(PreparedStatement row, UUID labelId, Period period, Decision decision) throws SQLException {
        @Nullable Object[] values = values(labelId, period, decision);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) {
                row.setNull(i + 1, Types.VARCHAR);
            } else {
                row.setObject(i + 1, values[i]);
            }
        }
    }

    private static @Nullable Object[] values(UUID labelId, Period period, Decision decision) {
        return new @Nullable Object[] {
            labelId,
            period.chart().code(),
            period.kind().word(),
            period.last(),
            decision.unit().storeId(),
            decision.unit().orderId(),
            decision.unit().lineItemId(),
            decision.unit().n(),
            decision.orderName(),
            decision.itemNo(),
            decision.orderedAt().atOffset(ZoneOffset.UTC),
            decision.productId(),
            decision.productTitle(),
            decision.releaseId(),
            decision.releaseTitle(),
            decision.artist(),
            decision.format().name(),
            decision.upc() == null ? null : decision.upc().digits(),
            decision.isrc() == null ? null : decision.isrc().code(),
            decision.state().name(),
            decision.code(),
            decision.sentence(),
            decision.certainty().name(),
            decision.carriedIn(),
            decision.paid().minor(),
            decision.paid().currency(),
            decision.zip(),
            decision.mobile()
        };
    }

    static UnitKey key(ResultSet row) throws SQLException {
        return new UnitKey(
                row.getObject("store_id", UUID.class),
                row.getLong("order_id"),
                row.getLong("line_item_id"),
                row.getInt("unit_no"));
    }

    static Decision decision(ResultSet row) throws SQLException {
        String upc = row.getString("upc");
        String isrc = row.getString("isrc");
        return new Decision(
                key(row),
                row.getString("order_name"),
                row.getInt("item_no"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getObject("product_id", UUID.class),
                row.getString("product_title"),
                row.getObject("release_id", UUID.class),
                row.getString("release_title"),
                row.getString("artist"),
                Format.valueOf(row.getString("format")),
                upc == null ? null : new Upc(upc),
                isrc == null ? null : new Isrc(isrc),
                State.valueOf(row.getString("state")),
                row.getString("code"),
                row.getString("sentence"),
                Certainty.valueOf(row.getString("certainty")),
                row.getBoolean("carried_in"),
                new Money(row.getLong("paid_minor"), row.getString("paid_currency")),
                row.getString("zip"),
                row.getBoolean("mobile"));
    }
}

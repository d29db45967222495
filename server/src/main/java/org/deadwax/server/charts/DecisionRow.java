package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.charts.rules.Certainty;

/** A decision as a row of chart_decision. */
final class DecisionRow {

    private DecisionRow() {}

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

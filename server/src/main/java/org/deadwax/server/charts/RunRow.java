package org.deadwax.server.charts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.charts.rules.Certainty;
import org.jspecify.annotations.Nullable;

/** A decision as a row of chart_run_unit. Read by position: there are millions. */
final class RunRow {

    static final String COLUMNS = """
            store_id, order_id, line_item_id, unit_no, order_name, item_no, ordered_us, product_id, state, code, sentence,
            certainty, carried_in, paid_minor, paid_currency, zip, mobile, upc, isrc, product_title, release_id,
            release_title, artist, format
            """;

    static final String ORDER = "(state = 'RETURNED'), ordered_us, store_id, order_id, item_no, line_item_id, unit_no";

    /** What is not written down of a unit that is reported: most are. */
    static final String ONE_LINE = "One S line in the file.";

    private RunRow() {}

    /** The product's id, of a row of these columns. */
    static UUID productId(ResultSet row) throws SQLException {
        return row.getObject(8, UUID.class);
    }

    /** @param product null when it is none of the chart's any more */
    static Decision decision(ResultSet row, @Nullable ChartProduct product) throws SQLException {
        State state = State.valueOf(row.getString(9));
        String sentence = row.getString(11);
        // a return repeats what its sale said; what has no product any more is called as it was when it was carried
        boolean own = product == null || state == State.RETURNED;
        String upc = own ? row.getString(18) : null;
        String isrc = own ? row.getString(19) : null;
        boolean asStored = product == null || upc != null || isrc != null;
        return new Decision(
                new UnitKey(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3), row.getInt(4)),
                row.getString(5),
                row.getInt(6),
                instant(row.getLong(7)),
                productId(row),
                product == null ? text(row, 20) : product.title(),
                product == null ? row.getObject(21, UUID.class) : product.releaseId(),
                product == null ? text(row, 22) : product.releaseTitle(),
                product == null ? text(row, 23) : product.artist(),
                product == null ? Format.valueOf(text(row, 24)) : product.format(),
                product != null && !asStored ? product.upc() : upc == null ? null : new Upc(upc),
                product != null && !asStored ? product.isrc() : isrc == null ? null : new Isrc(isrc),
                state,
                row.getString(10),
                sentence == null ? ONE_LINE : sentence,
                Certainty.valueOf(row.getString(12)),
                row.getBoolean(13),
                new Money(row.getLong(14), row.getString(15)),
                row.getString(16),
                row.getBoolean(17));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return String.valueOf(row.getString(column));
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    }
}

package org.deadwax.server.charts;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.rules.Certainty;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of chart_decision_count: what a closed period decided, counted by product. */
final class DecisionCounts {

    private DecisionCounts() {}

    static List<UnitsOfProduct> of(JdbcTemplate jdbc, UUID labelId, Period period) {
        return jdbc.query(
                """
                SELECT product_id, state, code, certainty, carried_in, units, release_id, release_title, artist, format
                FROM chart_decision_count WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ?
                ORDER BY product_id, state, code, certainty, carried_in
                """,
                (row, n) -> new UnitsOfProduct(
                        new RunCount(
                                row.getObject(1, UUID.class),
                                State.valueOf(row.getString(2)),
                                row.getString(3),
                                Certainty.valueOf(row.getString(4)),
                                row.getBoolean(5),
                                row.getLong(6)),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getString(9),
                        Format.valueOf(row.getString(10))),
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.last());
    }

    /** After its decisions were written or changed. */
    static void again(JdbcTemplate jdbc, UUID labelId, Period period) {
        Object[] where = {labelId, period.chart().code(), period.kind().word(), period.last()};
        jdbc.update(
                "DELETE FROM chart_decision_count WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ?",
                where);
        jdbc.update("""
                INSERT INTO chart_decision_count (label_id, chart, kind, last_day, product_id, release_id, release_title,
                    artist, format, state, code, certainty, carried_in, units)
                SELECT label_id, chart, kind, last_day, product_id, release_id, min(release_title), min(artist), format,
                    state, code, certainty, carried_in, count(*)
                FROM chart_decision WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ?
                GROUP BY label_id, chart, kind, last_day, product_id, release_id, format, state, code, certainty, carried_in
                """, where);
    }
}

package org.deadwax.server.charts;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Changes to a closed period's decisions: what they said before is kept, so that each version of the file can be written
 * again. Call it within a transaction of the label.
 */
@Component
class DecisionChanges {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final String PERIOD = "label_id = ? AND chart = ? AND kind = ? AND last_day = ?";
    private static final String UNIT = " AND store_id = ? AND order_id = ? AND line_item_id = ? AND unit_no = ?";

    private final JdbcTemplate jdbc;

    DecisionChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version of the file that is the first to show the change */
    void keepBefore(UUID labelId, Period period, int version, List<Change> changes) {
        jdbc.batchUpdate("""
                INSERT INTO chart_decision_before (label_id, chart, kind, last_day, store_id, order_id, line_item_id,
                    unit_no, version, upc, isrc, state, code, sentence, override_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid) ON CONFLICT DO NOTHING
                """, changes, ROWS_AT_ONCE, (row, change) -> {
            Decision before = change.before();
            unit(row, 1, labelId, period, before);
            row.setInt(9, version);
            row.setString(10, upc(before));
            row.setString(11, isrc(before));
            row.setString(12, before.state().name());
            row.setString(13, before.code());
            row.setString(14, before.sentence());
            row.setString(
                    15, change.overrideId() == null ? null : change.overrideId().toString());
        });
    }

    void apply(UUID labelId, Period period, List<Change> changes) {
        jdbc.batchUpdate(
                "UPDATE chart_decision SET upc = ?, isrc = ?, state = ?, code = ?, sentence = ? WHERE " + PERIOD + UNIT,
                changes,
                ROWS_AT_ONCE,
                (row, change) -> {
                    Decision after = change.after();
                    row.setString(1, upc(after));
                    row.setString(2, isrc(after));
                    row.setString(3, after.state().name());
                    row.setString(4, after.code());
                    row.setString(5, after.sentence());
                    unit(row, 6, labelId, period, after);
                });
    }

    /**
     * Puts the units of an override back.
     *
     * @param version of the file that is the first to show it
     */
    void takeBack(UUID labelId, Period period, UUID overrideId, int version) {
        Object[] where = {labelId, period.chart().code(), period.kind().word(), period.last(), overrideId};
        jdbc.update("""
                INSERT INTO chart_decision_before (label_id, chart, kind, last_day, store_id, order_id, line_item_id,
                    unit_no, version, upc, isrc, state, code, sentence)
                SELECT label_id, chart, kind, last_day, store_id, order_id, line_item_id, unit_no, ?, d.upc, d.isrc,
                    d.state, d.code, d.sentence
                FROM chart_decision d
                JOIN chart_decision_before b USING (label_id, chart, kind, last_day, store_id, order_id, line_item_id,
                    unit_no)
                WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ? AND b.override_id = ? AND b.version < ?
                ON CONFLICT DO NOTHING
                """, version, where[0], where[1], where[2], where[3], where[4], version);
        jdbc.update("""
                UPDATE chart_decision d SET state = b.state, code = b.code, sentence = b.sentence
                FROM chart_decision_before b
                WHERE d.label_id = ? AND d.chart = ? AND d.kind = ? AND d.last_day = ? AND b.override_id = ?
                    AND (b.label_id, b.chart, b.kind, b.last_day, b.store_id, b.order_id, b.line_item_id, b.unit_no)
                        = (d.label_id, d.chart, d.kind, d.last_day, d.store_id, d.order_id, d.line_item_id, d.unit_no)
                """, where);
        jdbc.update(
                "DELETE FROM chart_decision_before WHERE " + PERIOD + " AND override_id = ? AND version = ?",
                where[0],
                where[1],
                where[2],
                where[3],
                where[4],
                version);
        DecisionCounts.again(jdbc, labelId, period);
    }

    /** Its numbers, after decisions were changed. */
    void counted(UUID labelId, Period period) {
        DecisionCounts.again(jdbc, labelId, period);
    }

    /** Whether a later period that is closed takes one of these units back. */
    boolean takenBackLater(UUID labelId, Period period, UUID productId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                SELECT EXISTS (
                    SELECT FROM chart_decision r
                    JOIN chart_decision s USING (label_id, chart, kind, store_id, order_id, line_item_id, unit_no)
                    WHERE s.label_id = ? AND s.chart = ? AND s.kind = ? AND s.last_day = ? AND s.product_id = ?
                        AND s.state = 'REPORTED' AND r.last_day > s.last_day AND r.state = 'RETURNED')
                """,
                Boolean.class,
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.last(),
                productId));
    }

    private static void unit(PreparedStatement row, int from, UUID labelId, Period period, Decision decision)
            throws SQLException {
        row.setObject(from, labelId);
        row.setString(from + 1, period.chart().code());
        row.setString(from + 2, period.kind().word());
        row.setObject(from + 3, period.last());
        row.setObject(from + 4, decision.unit().storeId());
        row.setLong(from + 5, decision.unit().orderId());
        row.setLong(from + 6, decision.unit().lineItemId());
        row.setInt(from + 7, decision.unit().n());
    }

    private static @Nullable String upc(Decision decision) {
        return decision.upc() == null ? null : decision.upc().digits();
    }

    private static @Nullable String isrc(Decision decision) {
        return decision.isrc() == null ? null : decision.isrc().code();
    }
}

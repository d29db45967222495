package org.deadwax.server.charts;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.server.charts.Overrides.Held;
import org.deadwax.server.charts.RunRows.Run;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.rules.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes out of an open period's decisions what somebody decided to leave out of its file. They are marked where they are stored,
 * so that every list, count and file agrees. Within a transaction of the label that holds the run.
 */
final class LeftOutUnits {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final UUID labelId;
    private final Run run;

    LeftOutUnits(JdbcTemplate jdbc, UUID labelId, Run run) {
        this.jdbc = jdbc;
        this.labelId = labelId;
        this.run = run;
    }

    /** Tells of each sale of some products that does not fit the file. */
    interface Misfits {

        void each(List<UUID> products, FileCheck.MisfitUnit each);
    }

    /** @param of all that it depends on, beside the run itself: the same again costs nothing */
    void bringTo(String of, List<Held> held, Misfits misfits) {
        String fingerprint = held.isEmpty() ? "" : fingerprint(run.seq() + " " + of + " " + held);
        String before = jdbc.queryForObject(
                "SELECT left_out FROM chart_run WHERE label_id = ? AND run = ?", String.class, labelId, run.id());
        if (fingerprint.equals(before)) {
            return;
        }
        try (RunWriter counts = new RunWriter(jdbc, labelId, run)) {
            putBack(counts);
            if (!held.isEmpty()) {
                leaveOut(held, misfits, counts);
            }
        }
        jdbc.update("UPDATE chart_run SET left_out = ? WHERE label_id = ? AND run = ?", fingerprint, labelId, run.id());
    }

    private void putBack(RunWriter counts) {
        jdbc.query(
                """
                WITH back AS (
                    UPDATE chart_run_unit SET state = 'REPORTED', code = NULL, sentence = NULL, certainty = was_certainty,
                        override_id = NULL, was_certainty = NULL
                    WHERE label_id = ? AND run = ? AND override_id IS NOT NULL
                    RETURNING product_id, certainty, carried_in)
                SELECT product_id, certainty, carried_in, count(*) FROM back GROUP BY 1, 2, 3
                """,
                row -> {
                    count(row, counts, -1);
                },
                labelId,
                run.id());
    }

    private void leaveOut(List<Held> held, Misfits misfits, RunWriter counts) {
        Marks marks = new Marks(counts);
        misfits.each(
                held.stream().map(Held::productId).distinct().toList(),
                (decision, misfit) ->
                        Held.find(held, decision, misfit).ifPresent(override -> marks.add(override, decision)));
        marks.flush();
    }

    /** @param times 1 for what is taken out, -1 for what is put back */
    private static void count(ResultSet row, RunWriter counts, int times) throws SQLException {
        UUID product = row.getObject(1, UUID.class);
        Certainty certainty = Certainty.valueOf(row.getString(2));
        boolean carriedIn = row.getBoolean(3);
        long units = row.getLong(4) * times;
        counts.count(new RunCount(product, State.REPORTED, null, certainty, carriedIn, 0), -units);
        counts.count(new RunCount(product, State.EXCLUDED, LeftOut.CODE, Certainty.A, carriedIn, 0), units);
    }

    private final class Marks {

        private final RunWriter counts;
        private ColumnArrays rows = columns();

        Marks(RunWriter counts) {
            this.counts = counts;
        }

        private static ColumnArrays columns() {
            return new ColumnArrays("uuid", "int8", "int8", "int4", "uuid", "text");
        }

        void add(Held override, Decision decision) {
            rows.row(
                    decision.unit().storeId(),
                    decision.unit().orderId(),
                    decision.unit().lineItemId(),
                    decision.unit().n(),
                    override.id(),
                    override.leaveOut(decision).sentence());
            if (rows.size() >= ROWS_AT_ONCE) {
                flush();
            }
        }

        void flush() {
            if (rows.size() == 0) {
                return;
            }
            ColumnArrays full = rows;
            rows = columns();
            jdbc.query("""
                    WITH gone AS (
                        UPDATE chart_run_unit u SET state = 'EXCLUDED', code = 'LEFT_OUT', sentence = k.sentence,
                            was_certainty = u.certainty, certainty = 'A', override_id = k.override_id
                        FROM unnest(%s) AS k (store_id, order_id, line_item_id, unit_no, override_id, sentence)
                        WHERE u.run = %d AND u.label_id = '%s' AND u.order_id = k.order_id AND u.store_id = k.store_id
                            AND u.line_item_id = k.line_item_id AND u.unit_no = k.unit_no AND u.state = 'REPORTED'
                        RETURNING u.product_id, u.was_certainty, u.carried_in)
                    SELECT product_id, was_certainty, carried_in, count(*) FROM gone GROUP BY 1, 2, 3
                    """.formatted(full.parameters(), run.id(), labelId), full::bind, row -> {
                count(row, counts, 1);
            });
        }
    }

    private static String fingerprint(String of) {
        return HexFormat.of().formatHex(ChartData.sha256().digest(of.getBytes(StandardCharsets.UTF_8)), 0, 16);
    }

    /** How many units each override leaves out, by its id. */
    Map<UUID, Long> units() {
        Map<UUID, Long> units = new HashMap<>();
        jdbc.query(
                """
                SELECT override_id, count(*) FROM chart_run_unit
                WHERE label_id = ? AND run = ? AND override_id IS NOT NULL GROUP BY override_id
                """,
                row -> {
                    @Nullable UUID id = row.getObject(1, UUID.class);
                    units.put(Objects.requireNonNull(id), row.getLong(2));
                },
                labelId,
                run.id());
        return units;
    }
}

package org.deadwax.server.charts;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.charts.RunRows.Run;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.rules.Certainty;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads chart_run_count: how many units of an open period came to what, by product. */
final class RunCounts {

    private RunCounts() {}

    static List<RunCount> of(JdbcTemplate jdbc, UUID labelId, Run run) {
        return jdbc.query(
                """
                SELECT product_id, state, code, certainty, carried_in, units FROM chart_run_count
                WHERE label_id = ? AND run = ? AND units <> 0
                ORDER BY product_id, state, code, certainty, carried_in
                """,
                (row, n) -> new RunCount(
                        row.getObject(1, UUID.class),
                        State.valueOf(row.getString(2)),
                        row.getString(3).isEmpty() ? null : row.getString(3),
                        Certainty.valueOf(row.getString(4)),
                        row.getBoolean(5),
                        row.getLong(6)),
                labelId,
                run.id());
    }

    static RunCount none(UUID productId) {
        return new RunCount(productId, State.EXCLUDED, null, Certainty.A, false, 0);
    }
}

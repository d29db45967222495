package org.deadwax.server.charts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.ChartProduct;
import org.deadwax.server.charts.eligibility.ClosedPeriods;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.rules.Certainty;
import org.deadwax.server.platform.FewOfMany;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of {@code chart_run}, {@code chart_run_unit} and {@code chart_run_count}. Within a transaction of the label. */
@Component
class RunRows {

    /** How many open periods of a chart are kept; what is asked for again is made again. */
    private static final int KEPT = 10;

    private static final int ROWS_AT_ONCE = 5_000;

    /** Of a unit that belongs to no product of the chart any more. */
    static final String NO_PRODUCT = "NO_PRODUCT";

    private final JdbcTemplate jdbc;

    RunRows(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /** @param seq the last ledger batch in it; @param madeOf see {@link RunBasis#fingerprint} */
    record Run(long id, long seq, String madeOf) {}

    void lock(UUID labelId, Period period) {
        jdbc.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                "run " + labelId + " " + period.chart().code() + " " + period.key());
    }

    Optional<Run> find(UUID labelId, Period period) {
        return jdbc
                .query(
                        """
                        UPDATE chart_run SET asked_at = clock_timestamp()
                        WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ?
                        RETURNING run, seq, made_of
                        """,
                        (row, n) -> new Run(row.getLong(1), row.getLong(2), row.getString(3)),
                        labelId,
                        period.chart().code(),
                        period.kind().word(),
                        period.last())
                .stream()
                .findFirst();
    }

    /** A new one in the place of the one before it. */
    Run begin(UUID labelId, Period period, String madeOf, long seq) {
        String chart = period.chart().code();
        String kind = period.kind().word();
        forget(labelId, jdbc.queryForList("""
                DELETE FROM chart_run WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ? RETURNING run
                """, Long.class, labelId, chart, kind, period.last()));
        // one that somebody reads at the moment stays until the next time
        forget(
                labelId,
                jdbc.queryForList(
                        """
                        DELETE FROM chart_run WHERE label_id = ? AND chart = ? AND kind = ? AND last_day IN (
                            SELECT last_day FROM (
                                SELECT last_day FROM chart_run WHERE label_id = ? AND chart = ? AND kind = ?
                                ORDER BY asked_at DESC OFFSET ?) AS old
                            WHERE pg_try_advisory_xact_lock(hashtextextended(
                                'run ' || ?::text || ' ' || ?::text || ' ' || ?::text || '-' || last_day, 0)))
                        RETURNING run
                        """,
                        Long.class,
                        labelId,
                        chart,
                        kind,
                        labelId,
                        chart,
                        kind,
                        KEPT - 1,
                        labelId.toString(),
                        chart,
                        kind));
        Long id = jdbc.queryForObject("""
                INSERT INTO chart_run (label_id, chart, kind, last_day, run, seq, made_of, asked_at)
                VALUES (?, ?, ?, ?, nextval('chart_run_id'), ?, ?, clock_timestamp()) RETURNING run
                """, Long.class, labelId, chart, kind, period.last(), seq, madeOf);
        return new Run(id == null ? 0 : id, seq, madeOf);
    }

    private void forget(UUID labelId, List<@Nullable Long> runs) {
        for (Long run : runs) {
            jdbc.update("DELETE FROM chart_run_unit WHERE label_id = ? AND run = ?", labelId, run);
            jdbc.update("DELETE FROM chart_run_count WHERE label_id = ? AND run = ?", labelId, run);
        }
    }

    Run at(UUID labelId, Run before, long seq) {
        jdbc.update("UPDATE chart_run SET seq = ? WHERE label_id = ? AND run = ?", seq, labelId, before.id());
        return new Run(before.id(), seq, before.madeOf());
    }

    RunWriter writer(UUID labelId, Run run) {
        return new RunWriter(jdbc, labelId, run);
    }

    /** Takes the decisions on these orders out, to be made again. */
    void take(UUID labelId, Run run, Collection<OrderRef> orders, RunWriter writer) {
        ColumnArrays keys = keys(orders);
        FewOfMany.byKeys(
                jdbc,
                () -> jdbc.query("""
                DELETE FROM chart_run_unit u USING unnest(%s) AS k (store_id, order_id)
                WHERE u.run = %d AND u.label_id = '%s' AND u.order_id = k.order_id AND u.store_id = k.store_id
                RETURNING u.product_id, u.state, u.code, u.certainty, u.carried_in
                """.formatted(keys.parameters(), run.id(), labelId), keys::bind, row -> {
                    writer.count(
                            new RunCount(
                                    row.getObject(1, UUID.class),
                                    State.valueOf(row.getString(2)),
                                    row.getString(3),
                                    Certainty.valueOf(row.getString(4)),
                                    row.getBoolean(5),
                                    0),
                            -1);
                }));
    }

    /**
     * What was carried into the first open period and is no unit of the chart any more still has to be explained.
     *
     * @param orders that were judged; empty for all
     */
    void lost(UUID labelId, Run run, Period period, ClosedPeriods closed, List<OrderRef> orders) {
        if (closed.openDay().filter(period.first()::equals).isEmpty()) {
            return;
        }
        ColumnArrays keys = keys(orders);
        String which = orders.isEmpty()
                ? ""
                : "AND (d.store_id, d.order_id) IN (SELECT * FROM unnest(%s))".formatted(keys.parameters());
        Period before = period.previous();
        String sql = """
                SELECT d.* FROM chart_decision d
                WHERE %s d.label_id = '%s' AND d.chart = '%s' AND d.kind = '%s' AND d.last_day = '%s'
                    AND d.state = 'CARRIED' AND NOT EXISTS (
                        SELECT FROM chart_run_unit u WHERE u.run = %d AND u.label_id = d.label_id
                            AND u.store_id = d.store_id AND u.order_id = d.order_id AND u.line_item_id = d.line_item_id
                            AND u.unit_no = d.unit_no)
                """.formatted(
                        which.isEmpty() ? "" : which.substring(4) + " AND",
                        labelId,
                        period.chart().code(),
                        period.kind().word(),
                        before.last(),
                        run.id());
        List<Decision> lost = jdbc.query(
                sql,
                statement -> {
                    if (!orders.isEmpty()) {
                        keys.bind(statement);
                    }
                },
                (row, n) -> DecisionRow.decision(row));
        try (RunWriter writer = writer(labelId, run)) {
            lost.forEach(decision -> writer.accept(lost(decision)));
        }
    }

    RunDecisions decisions(UUID labelId, Run run, Map<UUID, ChartProduct> products) {
        return new RunDecisions(jdbc, labelId, run, products);
    }

    LeftOutUnits leftOut(UUID labelId, Run run) {
        return new LeftOutUnits(jdbc, labelId, run);
    }

    void keep(UUID labelId, Run run, RunBasis basis) {
        new RunKept(jdbc, labelId, run, basis).keep();
    }

    private static Decision lost(Decision carried) {
        return carried.now(State.EXCLUDED, NO_PRODUCT, "It belongs to no product of this chart any more.", true);
    }

    private static ColumnArrays keys(Collection<OrderRef> orders) {
        ColumnArrays keys = new ColumnArrays("uuid", "int8");
        orders.forEach(order -> keys.row(order.storeId(), order.orderId()));
        return keys;
    }
}

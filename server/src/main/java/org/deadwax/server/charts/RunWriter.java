package org.deadwax.server.charts;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.deadwax.server.charts.RunRows.Run;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes decisions of an open period, some thousands at a time, and keeps the sums of what was written and taken out. */
class RunWriter implements Consumer<Decision>, AutoCloseable {

    private static final int ROWS_AT_ONCE = 4_000;

    private final JdbcTemplate jdbc;
    private final UUID labelId;
    private final Run run;
    private final Map<RunCount, Long> counts = new HashMap<>();
    private ColumnArrays rows = columns();

    RunWriter(JdbcTemplate jdbc, UUID labelId, Run run) {
        this.jdbc = jdbc;
        this.labelId = labelId;
        this.run = run;
    }

    private static ColumnArrays columns() {
        return new ColumnArrays(
                "uuid", "int8", "int8", "int4", "int4", "text", "int8", "uuid", "text", "text", "text", "bool", "text",
                "int8", "text", "text", "bool", "text", "text", "text", "uuid", "text", "text", "text");
    }

    @Override
    public void accept(Decision decision) {
        boolean reported = decision.state() == State.REPORTED;
        boolean lost = RunRows.NO_PRODUCT.equals(decision.code());
        boolean own = lost || decision.state() == State.RETURNED;
        rows.row(
                decision.unit().storeId(),
                decision.unit().orderId(),
                decision.unit().lineItemId(),
                decision.unit().n(),
                decision.itemNo(),
                decision.orderName(),
                ChronoUnit.MICROS.between(Instant.EPOCH, decision.orderedAt()),
                decision.productId(),
                decision.state().name(),
                decision.code(),
                decision.certainty().name(),
                decision.carriedIn(),
                reported ? null : decision.sentence(),
                decision.paid().minor(),
                decision.paid().currency(),
                decision.zip(),
                decision.mobile(),
                own && decision.upc() != null ? decision.upc().digits() : null,
                own && decision.isrc() != null ? decision.isrc().code() : null,
                lost ? decision.productTitle() : null,
                lost ? decision.releaseId() : null,
                lost ? decision.releaseTitle() : null,
                lost ? decision.artist() : null,
                lost ? decision.format().name() : null);
        count(RunCount.of(decision), 1);
        if (rows.size() >= ROWS_AT_ONCE) {
            flush();
        }
    }

    /** @param units negative for what was taken out */
    void count(RunCount of, long units) {
        counts.merge(of.times(0), units, Long::sum);
    }

    private void flush() {
        if (rows.size() == 0) {
            return;
        }
        ColumnArrays full = rows;
        rows = columns();
        jdbc.update("""
                INSERT INTO chart_run_unit (run, label_id, store_id, order_id, line_item_id, unit_no, item_no, order_name,
                    ordered_us, product_id, state, code, certainty, carried_in, sentence, paid_minor, paid_currency, zip,
                    mobile, upc, isrc, product_title, release_id, release_title, artist, format)
                SELECT %d, '%s', r.* FROM unnest(%s) AS r
                """.formatted(run.id(), labelId, full.parameters()), full::bind);
    }

    @Override
    public void close() {
        flush();
        ColumnArrays sums = new ColumnArrays("uuid", "text", "text", "text", "bool", "int8");
        counts.forEach((of, units) -> {
            if (units != 0) {
                sums.row(
                        of.productId(),
                        of.state().name(),
                        of.code() == null ? "" : of.code(),
                        of.certainty().name(),
                        of.carriedIn(),
                        units);
            }
        });
        counts.clear();
        if (sums.size() > 0) {
            jdbc.update("""
                    INSERT INTO chart_run_count AS c (run, label_id, product_id, state, code, certainty, carried_in, units)
                    SELECT %d, '%s', r.* FROM unnest(%s) AS r
                    ON CONFLICT (label_id, run, product_id, state, code, certainty, carried_in)
                    DO UPDATE SET units = c.units + excluded.units
                    """.formatted(run.id(), labelId, sums.parameters()), sums::bind);
        }
    }
}

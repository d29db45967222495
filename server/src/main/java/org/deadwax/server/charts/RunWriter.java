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
import org.deadwax.server.charts.rules.Certainty;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes decisions of an open period, some thousands at a time, and keeps the sums of what was written and taken out. */
class RunWriter implements Consumer<Decision>, AutoCloseable {

    private static final int ROWS_AT_ONCE = 4_000;

    private final JdbcTemplate jdbc;
    private final UUID labelId;
    private final Run run;
    private final Map<RunCount, Long> counts = new HashMap<>();
    private final Repeated<UUID> stores = new Repeated<>();
    private final Repeated<UUID> products = new Repeated<>();
    private final Repeated<Said> said = new Repeated<>();
    private ColumnArrays rows = columns();
    private ColumnArrays named = names();

    RunWriter(JdbcTemplate jdbc, UUID labelId, Run run) {
        this.jdbc = jdbc;
        this.labelId = labelId;
        this.run = run;
    }

    /** Of what comes again and again its number is sent, and it itself once. */
    private static ColumnArrays columns() {
        return new ColumnArrays(
                "int4", "int8", "int8", "int4", "int4", "text", "int8", "int4", "int4", "text", "bool", "int8", "text",
                "bool");
    }

    /** What a return and a unit without a product say of their product themselves; of the others it is known. */
    private static ColumnArrays names() {
        return new ColumnArrays("int8", "text", "text", "text", "uuid", "text", "text", "text");
    }

    /** What is the same for very many units. */
    private record Said(State state, @Nullable String code, Certainty certainty, String currency) {}

    @Override
    public void accept(Decision decision) {
        rows.row(
                stores.number(decision.unit().storeId()),
                decision.unit().orderId(),
                decision.unit().lineItemId(),
                decision.unit().n(),
                decision.itemNo(),
                decision.orderName(),
                ChronoUnit.MICROS.between(Instant.EPOCH, decision.orderedAt()),
                products.number(decision.productId()),
                said.number(new Said(
                        decision.state(),
                        decision.code(),
                        decision.certainty(),
                        decision.paid().currency())),
                decision.state() == State.REPORTED ? null : decision.sentence(),
                decision.carriedIn(),
                decision.paid().minor(),
                decision.zip(),
                decision.mobile());
        boolean lost = RunRows.NO_PRODUCT.equals(decision.code());
        if (lost || decision.state() == State.RETURNED) {
            named.row(
                    (long) rows.size(),
                    decision.upc() == null ? null : decision.upc().digits(),
                    decision.isrc() == null ? null : decision.isrc().code(),
                    lost ? decision.productTitle() : null,
                    lost ? decision.releaseId() : null,
                    lost ? decision.releaseTitle() : null,
                    lost ? decision.artist() : null,
                    lost ? decision.format().name() : null);
        }
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
        ColumnArrays own = named;
        rows = columns();
        named = names();
        jdbc.update("""
                INSERT INTO chart_run_unit (run, label_id, store_id, product_id, state, code, certainty, paid_currency,
                    order_id, line_item_id, unit_no, item_no, order_name, ordered_us, sentence, carried_in, paid_minor, zip,
                    mobile, upc, isrc, product_title, release_id, release_title, artist, format)
                SELECT %d, '%s', (?::uuid[])[r.store], (?::uuid[])[r.product], (?::text[])[r.said], (?::text[])[r.said],
                    (?::text[])[r.said], (?::text[])[r.said], r.order_id, r.line_item_id, r.unit_no, r.item_no,
                    r.order_name, r.ordered_us, r.sentence, r.carried_in, r.paid_minor, r.zip, r.mobile, o.upc, o.isrc,
                    o.product_title, o.release_id, o.release_title, o.artist, o.format
                FROM unnest(%s) WITH ORDINALITY AS r (store, order_id, line_item_id, unit_no, item_no, order_name,
                    ordered_us, product, said, sentence, carried_in, paid_minor, zip, mobile, nth)
                LEFT JOIN unnest(%s) AS o (nth, upc, isrc, product_title, release_id, release_title, artist, format)
                    ON o.nth = r.nth
                """.formatted(run.id(), labelId, full.parameters(), own.parameters()), statement -> {
            stores.bind(statement, 1, "uuid", it -> it);
            products.bind(statement, 2, "uuid", it -> it);
            said.bind(statement, 3, "text", it -> it.state().name());
            said.bind(statement, 4, "text", Said::code);
            said.bind(statement, 5, "text", it -> it.certainty().name());
            said.bind(statement, 6, "text", Said::currency);
            own.bind(statement, full.bind(statement, 7));
        });
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

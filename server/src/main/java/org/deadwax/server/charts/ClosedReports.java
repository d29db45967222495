package org.deadwax.server.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ChartAccount;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.eligibility.ClosedPeriods;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Mark;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Standing;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.sales.SaleHistory.OrderRef;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Closed periods and what they decided, in the database. Call it within a transaction of the label. */
@Component
class ClosedReports {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ROWS_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;

    ClosedReports(JdbcTemplate jdbc) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    /**
     * @param closedBy as they are called
     * @param sha256 of the newest version of the file; null while it has never been written; {@code writtenAs} likewise
     * @param writtenAs the account as it was then
     */
    record Closed(
            LocalDate first,
            LocalDate last,
            Instant closedAt,
            String closedBy,
            String rulesVersion,
            long asOfSeq,
            @Nullable String sha256,
            @Nullable ChartAccount writtenAs) {}

    /** Newest first. */
    List<Closed> all(UUID labelId, TrackingChart chart, PeriodKind kind) {
        return jdbc.query(
                """
                SELECT first_day, last_day, closed_at, closed_who, rules_version, as_of_seq, sha256, written_as::text
                FROM chart_period
                WHERE label_id = ? AND chart = ? AND kind = ? ORDER BY last_day DESC
                """,
                (row, n) -> {
                    String writtenAs = row.getString("written_as");
                    return new Closed(
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                            row.getString("closed_who") == null ? Who.SCHEDULE.name() : row.getString("closed_who"),
                            row.getString("rules_version"),
                            row.getLong("as_of_seq"),
                            row.getString("sha256"),
                            writtenAs == null ? null : JSON.readValue(writtenAs, ChartAccount.class));
                },
                labelId,
                chart.code(),
                kind.word());
    }

    Optional<Closed> find(UUID labelId, Period period) {
        return all(labelId, period.chart(), period.kind()).stream()
                .filter(it -> it.last().equals(period.last()))
                .findFirst();
    }

    /** The closed periods before this one, without what they decided: see {@link #standings}. */
    ClosedPeriods before(UUID labelId, Period period) {
        List<Mark> marks = new ArrayList<>();
        for (Closed closed : all(labelId, period.chart(), period.kind()).reversed()) {
            if (closed.last().isBefore(period.first())) {
                marks.add(new Mark(closed.first(), closed.last(), closed.asOfSeq()));
            }
        }
        return marks.isEmpty() ? ClosedPeriods.NONE : new ClosedPeriods(marks, Map.of());
    }

    /** What the closed periods before this one made of the units of these orders last. */
    Map<UnitKey, Standing> standings(UUID labelId, Period period, Collection<OrderRef> orders) {
        Map<UnitKey, Standing> standings = new HashMap<>();
        newest(
                labelId,
                period,
                orders,
                "true",
                row -> standings.put(
                        DecisionRow.key(row),
                        new Standing(State.valueOf(row.getString("state")), row.getString("code"))));
        return standings;
    }

    /** The newest sales of these orders' units that the closed periods before this one reported. */
    Map<UnitKey, Decision> sales(UUID labelId, Period period, Collection<OrderRef> orders) {
        Map<UnitKey, Decision> sales = new HashMap<>();
        newest(labelId, period, orders, "d.state = 'REPORTED'", row -> {
            Decision sale = DecisionRow.decision(row);
            sales.put(sale.unit(), sale);
        });
        return sales;
    }

    private void newest(
            UUID labelId, Period period, Collection<OrderRef> orders, String which, RowCallbackHandler each) {
        ColumnArrays keys = new ColumnArrays("uuid", "int8");
        orders.forEach(order -> keys.row(order.storeId(), order.orderId()));
        jdbc.query(
                """
                SELECT DISTINCT ON (d.store_id, d.order_id, d.line_item_id, d.unit_no) d.*
                FROM unnest(%s) AS k (store_id, order_id)
                JOIN chart_decision d ON d.store_id = k.store_id AND d.order_id = k.order_id
                WHERE d.label_id = '%s' AND d.chart = '%s' AND d.kind = '%s' AND d.last_day < '%s' AND %s
                ORDER BY d.store_id, d.order_id, d.line_item_id, d.unit_no, d.last_day DESC
                """.formatted(
                                keys.parameters(),
                                labelId,
                                period.chart().code(),
                                period.kind().word(),
                                period.last(),
                                which),
                keys::bind,
                each);
    }

    /** As they are stored. */
    Decisions decisions(UUID labelId, Period period) {
        return new ClosedDecisions(jdbc, labelId, period, null);
    }

    /** With the identifiers that products have by now, by their id. */
    Decisions decisions(UUID labelId, Period period, Map<UUID, SoldProduct> products) {
        return new ClosedDecisions(jdbc, labelId, period, products);
    }

    /** Two may close at once: the second waits here until the first has committed. */
    void lock(UUID labelId, Period period) {
        jdbc.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                "chart " + labelId + " " + period.chart().code() + " "
                        + period.kind().word());
    }

    void close(UUID labelId, Period period, long asOfSeq, Who closedBy, Instant closedAt, String rulesVersion) {
        jdbc.update(
                """
                INSERT INTO chart_period (label_id, chart, kind, first_day, last_day, closed_at, closed_by, closed_who,
                    as_of_seq, rules_version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.first(),
                period.last(),
                closedAt.atOffset(ZoneOffset.UTC),
                closedBy.personId(),
                closedBy.name(),
                asOfSeq,
                rulesVersion);
    }
}

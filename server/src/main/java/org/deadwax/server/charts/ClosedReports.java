package org.deadwax.server.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ChartAccount;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.eligibility.ClosedPeriods;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Mark;
import org.deadwax.server.charts.eligibility.ClosedPeriods.Standing;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Closed periods and what they decided, in the database. Call it within a transaction of the label. */
@Component
class ClosedReports {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcTemplate jdbc;

    ClosedReports(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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

    /** What the closed periods before this one hold its units to. */
    ClosedPeriods before(UUID labelId, Period period) {
        List<Mark> marks = new ArrayList<>();
        for (Closed closed : all(labelId, period.chart(), period.kind()).reversed()) {
            if (closed.last().isBefore(period.first())) {
                marks.add(new Mark(closed.first(), closed.last(), closed.asOfSeq()));
            }
        }
        if (marks.isEmpty()) {
            return ClosedPeriods.NONE;
        }
        Map<UnitKey, Standing> decided = new HashMap<>();
        jdbc.query(
                """
                SELECT DISTINCT ON (store_id, order_id, line_item_id, unit_no)
                    store_id, order_id, line_item_id, unit_no, state, code
                FROM chart_decision
                WHERE label_id = ? AND chart = ? AND kind = ? AND last_day < ?
                ORDER BY store_id, order_id, line_item_id, unit_no, last_day DESC
                """,
                row -> {
                    decided.put(
                            DecisionRow.key(row),
                            new Standing(State.valueOf(row.getString("state")), row.getString("code")));
                },
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.last());
        return new ClosedPeriods(marks, decided);
    }

    /** In no particular order. */
    List<Decision> decisions(UUID labelId, Period period) {
        return jdbc.query(
                "SELECT * FROM chart_decision WHERE label_id = ? AND chart = ? AND kind = ? AND last_day = ?",
                (row, n) -> DecisionRow.decision(row),
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.last());
    }

    /** What the returns of a period take back, as their periods have it. */
    Map<UnitKey, Decision> salesOfReturns(UUID labelId, Period period) {
        Map<UnitKey, Decision> sales = new HashMap<>();
        jdbc.query(
                """
                SELECT DISTINCT ON (s.store_id, s.order_id, s.line_item_id, s.unit_no) s.*
                FROM chart_decision r
                JOIN chart_decision s USING (label_id, chart, kind, store_id, order_id, line_item_id, unit_no)
                WHERE r.label_id = ? AND r.chart = ? AND r.kind = ? AND r.last_day = ? AND r.state = 'RETURNED'
                    AND s.last_day < r.last_day AND s.state = 'REPORTED'
                ORDER BY s.store_id, s.order_id, s.line_item_id, s.unit_no, s.last_day DESC
                """,
                row -> {
                    Decision sale = DecisionRow.decision(row);
                    sales.put(sale.unit(), sale);
                },
                labelId,
                period.chart().code(),
                period.kind().word(),
                period.last());
        return sales;
    }

    /** The newest sale of a unit that a closed period before this one reported. */
    Optional<Decision> sale(UUID labelId, Period period, UnitKey unit) {
        return jdbc
                .query(
                        """
                        SELECT * FROM chart_decision
                        WHERE label_id = ? AND chart = ? AND kind = ? AND last_day < ? AND store_id = ? AND order_id = ?
                            AND line_item_id = ? AND unit_no = ? AND state = 'REPORTED'
                        ORDER BY last_day DESC LIMIT 1
                        """,
                        (row, n) -> DecisionRow.decision(row),
                        labelId,
                        period.chart().code(),
                        period.kind().word(),
                        period.last(),
                        unit.storeId(),
                        unit.orderId(),
                        unit.lineItemId(),
                        unit.n())
                .stream()
                .findFirst();
    }

    /** Two may close at once: the second waits here until the first has committed. */
    void lock(UUID labelId, Period period) {
        jdbc.query(
                "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
                row -> {},
                "chart " + labelId + " " + period.chart().code() + " "
                        + period.kind().word());
    }

    void close(UUID labelId, PeriodReport report, Who closedBy, Instant closedAt, String rulesVersion) {
        Period period = report.period();
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
                report.asOfSeq(),
                rulesVersion);
        jdbc.batchUpdate(
                """
                INSERT INTO chart_decision (label_id, chart, kind, last_day, store_id, order_id, line_item_id, unit_no,
                    order_name, item_no, ordered_at, product_id, product_title, release_id, release_title, artist, format,
                    upc, isrc, state, code, sentence, certainty, carried_in, paid_minor, paid_currency, zip, mobile)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                report.decisions(),
                ROWS_AT_ONCE,
                (row, decision) -> DecisionRow.fill(row, labelId, period, decision));
    }
}

package org.deadwax.server.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.WeekOfDays;
import org.deadwax.model.WeekOfDays.Difference;
import org.deadwax.model.WeekOfDays.Sum;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether a week's file is the sum of its days, and exactly why not where it is not. See docs/decisions/0062. Call it as the
 * label.
 */
@Component
public class WeeksOfDays {

    private final TransactionTemplate transactions;
    private final PeriodReports reports;
    private final JdbcTemplate jdbc;

    WeeksOfDays(TransactionTemplate transactions, PeriodReports reports, JdbcTemplate jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** @throws ProblemException 422 for a day */
    public WeekOfDays compare(UUID labelId, Period week) {
        if (week.kind() != PeriodKind.WEEK) {
            throw ProblemException.invalid("period", "Only a week has days; " + week.name() + " is one.");
        }
        return transactions.execute(status -> {
            List<PeriodReport> days = new ArrayList<>();
            for (LocalDate day = week.first(); !day.isAfter(week.last()); day = day.plusDays(1)) {
                days.add(reports.report(labelId, week.chart().day(day)));
            }
            return compare(reports.report(labelId, week), days);
        });
    }

    private WeekOfDays compare(PeriodReport week, List<PeriodReport> days) {
        boolean allOpen = week.closedAt() == null && days.stream().allMatch(day -> day.closedAt() == null);
        return new WeekOfDays(
                sum(week), days.stream().map(WeeksOfDays::sum).toList(), differences(week, days, allOpen));
    }

    /** Where the units are: a week may have millions. */
    private List<Difference> differences(PeriodReport week, List<PeriodReport> days, boolean allOpen) {
        String inDays = days.stream()
                .map(day -> "SELECT *, 1 AS day FROM (" + day.decisions().writtenSql() + ") AS d")
                .collect(Collectors.joining(" UNION ALL "));
        return jdbc.query(
                """
                WITH units AS (
                    SELECT count(*) FILTER (WHERE day = 1 AND state = 'REPORTED') AS day_sales,
                        count(*) FILTER (WHERE day = 1 AND state = 'RETURNED') AS day_returns,
                        count(*) FILTER (WHERE day = 0 AND state = 'REPORTED') AS week_sales,
                        count(*) FILTER (WHERE day = 0 AND state = 'RETURNED') AS week_returns
                    FROM (%s UNION ALL SELECT *, 0 FROM (%s) AS w) AS lines
                    GROUP BY store_id, order_id, line_item_id, unit_no),
                apart AS (
                    SELECT CASE WHEN day_sales = day_returns AND week_sales = 0 AND week_returns = 0
                            THEN 'BOTH_IN_DAYS' ELSE ? END AS code, *
                    FROM units WHERE day_sales <> week_sales OR day_returns <> week_returns)
                SELECT code, count(*), sum(day_sales - week_sales), sum(day_returns - week_returns)
                FROM apart GROUP BY code ORDER BY code
                """.formatted(inDays, week.decisions().writtenSql()),
                (row, n) -> new Difference(
                        row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4), sentence(row.getString(1))),
                allOpen ? "PLACED_APART" : "CLOSED_APART");
    }

    private static String sentence(String code) {
        return switch (code) {
            case "BOTH_IN_DAYS" ->
                "Sold on one day and taken back on a later one of this week: a line each by the day, none by the week. The"
                        + " net is the same.";
            case "CLOSED_APART" ->
                "Days and week were not closed at the same time: what became known in between counts in another period of"
                        + " the one than of the other.";
            default ->
                "What happened within the week settled the unit otherwise than what was known on its day, as when a parcel"
                        + " was cancelled or a line edited.";
        };
    }

    private static Sum sum(PeriodReport report) {
        Period period = report.period();
        return new Sum(
                period.key(),
                period.name(),
                FileVersions.count(report, State.REPORTED),
                FileVersions.count(report, State.RETURNED),
                report.closedAt() != null);
    }
}

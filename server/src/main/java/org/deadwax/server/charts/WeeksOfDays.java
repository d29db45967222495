package org.deadwax.server.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.WeekOfDays;
import org.deadwax.model.WeekOfDays.Difference;
import org.deadwax.model.WeekOfDays.Sum;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.eligibility.UnitKey;
import org.deadwax.server.platform.ProblemException;
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

    WeeksOfDays(TransactionTemplate transactions, PeriodReports reports) {
        this.transactions = transactions;
        this.reports = reports;
    }

    /** Lines of one unit: sales and returns by the days, and by the week. */
    private static final class Lines {
        private int daySales;
        private int dayReturns;
        private int weekSales;
        private int weekReturns;

        boolean same() {
            return daySales == weekSales && dayReturns == weekReturns;
        }

        String why(boolean allOpen) {
            if (daySales == dayReturns && weekSales == 0 && weekReturns == 0) {
                return "BOTH_IN_DAYS";
            }
            return allOpen ? "PLACED_APART" : "CLOSED_APART";
        }
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

    static WeekOfDays compare(PeriodReport week, List<PeriodReport> days) {
        Map<UnitKey, Lines> lines = new LinkedHashMap<>();
        for (PeriodReport day : days) {
            for (Decision decision : day.decisions()) {
                if (decision.written()) {
                    Lines of = lines.computeIfAbsent(decision.unit(), key -> new Lines());
                    of.daySales += decision.state() == State.REPORTED ? 1 : 0;
                    of.dayReturns += decision.state() == State.RETURNED ? 1 : 0;
                }
            }
        }
        for (Decision decision : week.decisions()) {
            if (decision.written()) {
                Lines of = lines.computeIfAbsent(decision.unit(), key -> new Lines());
                of.weekSales += decision.state() == State.REPORTED ? 1 : 0;
                of.weekReturns += decision.state() == State.RETURNED ? 1 : 0;
            }
        }
        boolean allOpen = week.closedAt() == null && days.stream().allMatch(day -> day.closedAt() == null);
        return new WeekOfDays(sum(week), days.stream().map(WeeksOfDays::sum).toList(), differences(lines, allOpen));
    }

    private static List<Difference> differences(Map<UnitKey, Lines> lines, boolean allOpen) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        for (Lines of : lines.values()) {
            if (!of.same()) {
                String code = of.why(allOpen);
                differences.merge(
                        code,
                        new Difference(
                                code, 1, of.daySales - of.weekSales, of.dayReturns - of.weekReturns, sentence(code)),
                        (one, other) -> new Difference(
                                code,
                                one.units() + other.units(),
                                one.sales() + other.sales(),
                                one.returns() + other.returns(),
                                one.sentence()));
            }
        }
        return List.copyOf(differences.values());
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
        long sales = 0;
        long returns = 0;
        for (Decision decision : report.decisions()) {
            sales += decision.state() == State.REPORTED ? 1 : 0;
            returns += decision.state() == State.RETURNED ? 1 : 0;
        }
        Period period = report.period();
        return new Sum(period.key(), period.name(), sales, returns, report.closedAt() != null);
    }
}

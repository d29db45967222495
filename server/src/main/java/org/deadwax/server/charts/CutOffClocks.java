package org.deadwax.server.charts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.CutOffClock.Fulfilments;
import org.deadwax.model.CutOffClock.Pending;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.rules.Rule;
import org.deadwax.server.charts.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How long there is, what waits and what it costs. Call it as the label. */
@Component
public class CutOffClocks {

    /** Nothing that anybody does before the street date would help these. */
    private static final Set<String> NOT_IN_OUR_HANDS = Set.of("PRE_ORDER");

    /** What the store has to fulfil. */
    private static final Set<String> TO_FULFIL = Set.of("NOT_SHIPPED", "NOT_FULFILLED");

    private final TransactionTemplate transactions;
    private final PeriodReports reports;
    private final ClosedReports closedReports;
    private final ChartChannels channels;
    private final Projections projections;
    private final RuleBook rules;
    private final Clock clock;

    CutOffClocks(
            TransactionTemplate transactions,
            PeriodReports reports,
            ClosedReports closedReports,
            ChartChannels channels,
            Projections projections,
            RuleBook rules,
            Clock clock) {
        this.transactions = transactions;
        this.reports = reports;
        this.closedReports = closedReports;
        this.channels = channels;
        this.projections = projections;
        this.rules = rules;
        this.clock = clock;
    }

    public CutOffClock clock(UUID labelId, Period period) {
        Instant now = clock.instant();
        return transactions.execute(status -> {
            Closed closed = closedReports.find(labelId, period).orElse(null);
            Instant cutOff = cutOff(period, closed);
            Map<String, Long> waiting =
                    waiting(reports.report(labelId, period).decisions().counts());
            return new CutOffClock(
                    period.shown(closed == null ? null : closed.closedAt()),
                    now,
                    cutOff,
                    Math.max(0, Duration.between(now, cutOff).toSeconds()),
                    pending(waiting, period, cutOff),
                    fulfilments(labelId, period, waiting, now, cutOff),
                    now.isBefore(period.until()) && !now.isBefore(period.from())
                            ? projections.of(labelId, period, now)
                            : null);
        });
    }

    /** A carrier's scan may come after the last day, as long as the file has not to be there. */
    private static Instant cutOff(Period period, @Nullable Closed closed) {
        if (closed != null) {
            return closed.closedAt();
        }
        return period.chart().asksFor(TrackingChart.Placed.SCANNED) ? period.due() : period.until();
    }

    private static Map<String, Long> waiting(List<UnitsOfProduct> counts) {
        Map<String, Long> waiting = new TreeMap<>();
        for (UnitsOfProduct units : counts) {
            String code = units.count().code();
            if (units.count().state() == State.CARRIED && code != null && !NOT_IN_OUR_HANDS.contains(code)) {
                waiting.merge(code, units.count().units(), Long::sum);
            }
        }
        return waiting;
    }

    private List<Pending> pending(Map<String, Long> waiting, Period period, Instant cutOff) {
        return waiting.entrySet().stream()
                .map(entry -> {
                    String name = rules.rule(entry.getKey()).map(Rule::name).orElse(entry.getKey());
                    return new Pending(
                            entry.getKey(),
                            name,
                            entry.getValue(),
                            units(entry.getValue()) + " will not count in " + period.name()
                                    + " if nothing happens until " + time(period, cutOff)
                                    + ". What counts later goes into a later period.");
                })
                .toList();
    }

    private @Nullable Fulfilments fulfilments(
            UUID labelId, Period period, Map<String, Long> waiting, Instant now, Instant cutOff) {
        long open = waiting.entrySet().stream()
                .filter(entry -> TO_FULFIL.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (open == 0) {
            return null;
        }
        Integer perHour = channels.channel(labelId, period.chart()).fulfilmentsPerHour();
        if (perHour == null) {
            return new Fulfilments(
                    open,
                    null,
                    null,
                    null,
                    units(open)
                            + " to fulfil. Enter how many the store lets through in an hour to see when the last is done.");
        }
        Instant done = now.plusSeconds(open * 3_600 / perHour);
        boolean inTime = !done.isAfter(cutOff);
        return new Fulfilments(
                open,
                perHour,
                done,
                inTime,
                "At " + perHour + " in an hour the last of " + units(open) + " is fulfilled by " + time(period, done)
                        + (inTime ? ", in time." : ": " + units(late(open, perHour, now, cutOff)) + " would be late."));
    }

    private static long late(long open, int perHour, Instant now, Instant cutOff) {
        long seconds = Math.max(0, Duration.between(now, cutOff).toSeconds());
        return open - Math.min(open, seconds * perHour / 3_600);
    }

    private static String units(long units) {
        return units == 1 ? "1 unit" : units + " units";
    }

    private static String time(Period period, Instant at) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH)
                        .format(at.atZone(period.chart().zone()))
                + " " + period.chart().zone();
    }
}

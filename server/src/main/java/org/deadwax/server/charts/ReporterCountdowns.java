package org.deadwax.server.charts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.model.ReporterCountdown.Week;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A new reporter needs four consecutive weekly files before its sales count (the compiler's help pages, November 2026). Call it
 * as the label.
 */
@Component
public class ReporterCountdowns {

    static final int NEEDED = 4;
    private static final int SHOWN = 8;

    private final TransactionTemplate transactions;
    private final SubmissionRows submissions;
    private final Clock clock;

    ReporterCountdowns(TransactionTemplate transactions, SubmissionRows submissions, Clock clock) {
        this.transactions = transactions;
        this.submissions = submissions;
        this.clock = clock;
    }

    public ReporterCountdown countdown(UUID labelId, TrackingChart chart) {
        List<LocalDate> sent = transactions.execute(status -> submissions.weeksSent(labelId, chart.code()));
        return of(chart, new HashSet<>(sent), clock.instant());
    }

    /** @param sent last days of the weeks whose file the compiler has */
    static ReporterCountdown of(TrackingChart chart, Set<LocalDate> sent, Instant now) {
        Period due = chart.period(PeriodKind.WEEK, now);
        while (due.previous().due().isAfter(now)) {
            due = due.previous();
        }
        int inARow = sent.contains(due.last()) ? 1 : 0;
        for (Period week = due.previous(); sent.contains(week.last()); week = week.previous()) {
            inARow++;
        }
        boolean counts = fourInARow(chart, sent);
        String from = counts ? null : countsFrom(due, sent, inARow);
        return new ReporterCountdown(
                chart.code(), NEEDED, inARow, counts, from, weeks(due, sent, now), sentence(counts, inARow, from));
    }

    private static boolean fourInARow(TrackingChart chart, Set<LocalDate> sent) {
        return sent.stream().anyMatch(last -> {
            Period week = chart.period(PeriodKind.WEEK, last);
            for (int i = 1; i < NEEDED; i++) {
                week = week.previous();
                if (!sent.contains(week.last())) {
                    return false;
                }
            }
            return true;
        });
    }

    private static String countsFrom(Period due, Set<LocalDate> sent, int inARow) {
        Period next = sent.contains(due.last()) ? due.next() : due;
        for (int i = inARow; i < NEEDED; i++) {
            next = next.next();
        }
        return next.name();
    }

    private static List<Week> weeks(Period due, Set<LocalDate> sent, Instant now) {
        List<Week> weeks = new ArrayList<>();
        Period week = due;
        for (int i = 0; i < SHOWN; i++) {
            String state = sent.contains(week.last()) ? "SENT" : now.isBefore(week.due()) ? "DUE" : "MISSED";
            weeks.addFirst(new Week(week.key(), week.name(), state));
            week = week.previous();
        }
        return List.copyOf(weeks);
    }

    private static String sentence(boolean counts, int inARow, @Nullable String from) {
        if (counts) {
            return "Four weekly files in a row have been sent: sales count.";
        }
        int left = NEEDED - inARow;
        return "A new reporter's sales count after four weekly files in a row. " + inARow + " sent, "
                + (left == 1 ? "one more" : left + " more") + " to go: they count from " + from + ".";
    }
}

package org.deadwax.server.charts.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.deadwax.model.ChartPeriod;
import org.jspecify.annotations.Nullable;

/** A day or tracking week of a chart, first and last day included. */
public record Period(TrackingChart chart, PeriodKind kind, LocalDate first, LocalDate last) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

    /** "week-2026-11-19": kind and last day. */
    public String key() {
        return kind.word() + "-" + last;
    }

    /** The period with this key, or empty when the chart has none such, as a week that ends on another day. */
    public static Optional<Period> parse(TrackingChart chart, String key) {
        int hyphen = key.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        try {
            Period period =
                    chart.period(PeriodKind.of(key.substring(0, hyphen)), LocalDate.parse(key.substring(hyphen + 1)));
            return period.key().equals(key) ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As the chart calls it: "Billboard week of 28 Nov 2026"; a day by its date: "Fri 20 Nov 2026". */
    public String name() {
        return kind == PeriodKind.DAY
                ? DAY.format(last)
                : chart.weekName() + " " + DATE.format(last.plusDays(chart.weekNameDaysAfter()));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    public Instant from() {
        return first.atStartOfDay(chart.zone()).toInstant();
    }

    /** Exclusive. From then on the period can be closed. */
    public Instant until() {
        return last.plusDays(1).atStartOfDay(chart.zone()).toInstant();
    }

    /** When the final file must be there. */
    public Instant due() {
        return last.plusDays(1).atTime(chart.dueAt()).atZone(chart.zone()).toInstant();
    }

    public Period next() {
        return chart.period(kind, last.plusDays(1));
    }

    public Period previous() {
        return chart.period(kind, first.minusDays(1));
    }

    /** @param closedAt null while it is open */
    public ChartPeriod shown(@Nullable Instant closedAt) {
        return new ChartPeriod(
                chart.code(), key(), name(), first, last, chart.zone().getId(), from(), until(), due(), closedAt);
    }
}

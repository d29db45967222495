package org.deadwax.server.charts.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.deadwax.model.Chart;
import org.deadwax.model.Format;

/**
 * A chart as its data file has it. Days are the chart's own, in its zone, whatever daylight saving makes of their length.
 *
 * @param territory ISO 3166 country whose buyers count
 * @param currency of the prices that it compares and prints
 * @param fileFormat code of the report format, "D3"
 * @param weekEnds last day of a tracking week
 * @param dueAt on the day after a period, in {@code zone}
 * @param scanGraceDays days after a week in which a carrier's scan still counts for a parcel shipped in that week
 * @param carryWeeks how long a unit waits before it is excluded
 * @param weekName and {@code weekNameDaysAfter}: the name is followed by the date so many days after the week's last
 */
public record TrackingChart(
        String code,
        String name,
        String territory,
        String currency,
        ZoneId zone,
        Set<Format> formats,
        String fileFormat,
        DayOfWeek weekEnds,
        LocalTime dueAt,
        int scanGraceDays,
        int carryWeeks,
        String weekName,
        int weekNameDaysAfter) {

    public TrackingChart {
        formats = Set.copyOf(formats);
    }

    /** The chart's day on which something happened. */
    public LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    public Period day(LocalDate day) {
        return new Period(this, PeriodKind.DAY, day, day);
    }

    /** The tracking week that a day belongs to. */
    public Period week(LocalDate day) {
        LocalDate last = day.with(TemporalAdjusters.nextOrSame(weekEnds));
        return new Period(this, PeriodKind.WEEK, last.minusDays(6), last);
    }

    public Period period(PeriodKind kind, LocalDate day) {
        return kind == PeriodKind.DAY ? day(day) : week(day);
    }

    public Period period(PeriodKind kind, Instant at) {
        return period(kind, dayOf(at));
    }

    /** As the desktop knows it. */
    public Chart shown() {
        return new Chart(code, name, zone.getId(), fileFormat);
    }
}

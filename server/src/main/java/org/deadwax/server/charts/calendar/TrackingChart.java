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
import org.deadwax.server.charts.rules.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * A chart as its data file has it. Days are the chart's own, in its zone, whatever daylight saving makes of their length.
 *
 * @param territory ISO 3166 country whose buyers count, and by which its rules are found
 * @param countries codes that are part of the territory, itself among them
 * @param currency of the prices that it compares and prints
 * @param sells by which way its units are sold
 * @param placedBy what must have happened to a unit before it belongs to a period
 * @param buyer how it is known that the buyer is one of the territory's
 * @param fileFormat code of the report format, "D3"; null where the compiler's layout is not public
 * @param weekEnds last day of a tracking week
 * @param dueAt on the day after a period, in {@code zone}
 * @param weekName and {@code weekNameDaysAfter}: the name is followed by the date so many days after the week's last
 * @param certainty of its windows; @param source who says so, and when it was read
 */
public record TrackingChart(
        String code,
        String name,
        String territory,
        Set<String> countries,
        String currency,
        ZoneId zone,
        Set<Format> formats,
        Sells sells,
        Set<Placed> placedBy,
        Buyer buyer,
        @Nullable String fileFormat,
        DayOfWeek weekEnds,
        LocalTime dueAt,
        String weekName,
        int weekNameDaysAfter,
        Certainty certainty,
        String source) {

    /** What places a unit in a period. */
    public enum Placed {
        PAID("paid"),
        FULFILLED("fulfilled"),
        REDEEMED("redeemed by the buyer"),
        SHIPPED("shipped"),
        SCANNED("scanned by the carrier");

        private final String words;

        Placed(String words) {
            this.words = words;
        }
    }

    /** Ways of selling that a chart counts. */
    public enum Sells {
        ALL,
        /** Over a counter only. */
        COUNTER,
        /** All but what is sold over a counter. */
        ORDERS
    }

    /** How a chart knows its buyers. */
    public enum Buyer {
        /** A ZIP of the shipping address, else of the billing address. */
        ZIP,
        /** The country of the shipping address, else of the billing address. */
        COUNTRY,
        /** Nobody gives an address over a counter: the currency tells where it stands. */
        CURRENCY
    }

    public TrackingChart {
        countries = Set.copyOf(countries);
        formats = Set.copyOf(formats);
        placedBy = Set.copyOf(placedBy);
    }

    /** Whether it asks for this before a unit belongs to a period. */
    public boolean asksFor(Placed what) {
        return placedBy.contains(what);
    }

    /** The chart's day on which something happened. */
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
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
        return new Chart(
                code,
                name,
                zone.getId(),
                fileFormat,
                territory,
                currency,
                weekEnds,
                weekName,
                placedBy.stream().sorted().map(placed -> placed.words).toList(),
                dueAt,
                certainty.words(),
                source);
    }
}

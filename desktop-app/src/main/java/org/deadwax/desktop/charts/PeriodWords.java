package org.deadwax.desktop.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.model.ChartPeriod;

/** A period's times in the chart's own zone, which is named beside them. */
final class PeriodWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ChartPeriod period;
    private final ZoneId zone;

    PeriodWords(ChartPeriod period) {
        this.period = period;
        this.zone = ZoneId.of(period.zone());
    }

    /** "Fri 13 – Thu 19 Nov"; one day as "Fri 20 Nov". */
    String days() {
        LocalDate first = period.firstDay();
        LocalDate last = period.lastDay();
        if (first.equals(last)) {
            return DAY.format(last);
        }
        boolean sameMonth = first.getMonth() == last.getMonth();
        return (sameMonth ? WEEKDAY : DAY).format(first) + " – " + DAY.format(last);
    }

    /** "Fri 13 Nov 00:00". */
    String opens() {
        return moment(period.from());
    }

    /** "Thu 19 Nov 24:00": the end of the last day, not the start of the next. */
    String ends() {
        return DAY.format(period.lastDay()) + " 24:00";
    }

    /** "today 13:00 Eastern" or "Fri 27 Nov, 13:00 Eastern". */
    String due(Instant now) {
        ZonedDateTime due = period.due().atZone(zone);
        boolean today = due.toLocalDate().equals(now.atZone(zone).toLocalDate());
        String day = today ? Texts.text("charts.today") : DAY.format(due) + ",";
        return day + " " + TIME.format(due) + " " + Figures.zoneName(zone);
    }

    /** "Fri 20 Nov 09:12". */
    String moment(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return DAY.format(there) + " " + TIME.format(there);
    }

    /** As {@link #moment}, a midnight as the end of its day: "Thu 19 Nov 24:00". */
    String step(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        boolean end = there.toLocalTime().equals(LocalTime.MIDNIGHT) && at.equals(period.until());
        return end ? DAY.format(there.minusDays(1)) + " 24:00" : moment(at);
    }

    /** "today 24:00 Eastern" or "Wed 25 Nov, 24:00 Eastern": a midnight is the end of its day. */
    String cutOff(Instant at, Instant now) {
        ZonedDateTime there = at.atZone(zone);
        boolean midnight = there.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate day = midnight ? there.toLocalDate().minusDays(1) : there.toLocalDate();
        boolean today = day.equals(now.atZone(zone).toLocalDate());
        String when = today ? Texts.text("charts.today") : DAY.format(day) + ",";
        return when + " " + (midnight ? "24:00" : TIME.format(there)) + " " + zone();
    }

    String zone() {
        return Figures.zoneName(zone);
    }

    /** Share of the time from the period's start to the due time that is over, of one. */
    double over(Instant now) {
        double all = Duration.between(period.from(), period.due()).toMillis();
        return Math.clamp(Duration.between(period.from(), now).toMillis() / all, 0, 1);
    }
}

package org.deadwax.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.deadwax.model.Format;
import org.deadwax.simulator.SoldUnit;

/**
 * A chart of the United States as its help pages describe it, written down here once more and not taken from the server: so the
 * server's exclusion table is held against something that it did not make.
 *
 * @param weekEnds last day of its tracking week
 */
record ExpectedChart(String code, DayOfWeek weekEnds, boolean digital, boolean counter) {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");
    private static final Map<String, ExpectedChart> ALL = Map.of(
            "US_DIGITAL",
            new ExpectedChart("US_DIGITAL", DayOfWeek.THURSDAY, true, false),
            "US_PHYSICAL",
            new ExpectedChart("US_PHYSICAL", DayOfWeek.MONDAY, false, false),
            "US_COUNTER",
            new ExpectedChart("US_COUNTER", DayOfWeek.THURSDAY, false, true));

    static ExpectedChart of(String code) {
        ExpectedChart chart = ALL.get(code);
        if (chart == null) {
            throw new DemoFailure("The demo does not know how " + code + " counts.");
        }
        return chart;
    }

    boolean sells(SoldUnit unit) {
        return unit.article().format().digital() == digital && (digital || unit.overTheCounter() == counter);
    }

    static LocalDate day(Instant at) {
        return at.atZone(EASTERN).toLocalDate();
    }

    LocalDate weekEnd(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(weekEnds));
    }

    /** Cents of the dollar, since 4 April 2025; packs and boxes are records here. */
    static long minimum(Format format) {
        return switch (format) {
            case VINYL, FAN_PACK, BOX_SET -> 1599;
            case CD, CASSETTE, DIGITAL_ALBUM -> 799;
            case DIGITAL_TRACK -> 39;
        };
    }

    /** How many of one customer's copies count. */
    int counting(int copies) {
        return digital ? Math.min(copies, 1) : copies >= 10 ? 0 : Math.min(copies, 4);
    }

    boolean isFull(int counted, int copies) {
        return counted >= (digital ? 1 : 4) || (!digital && copies >= 10);
    }
}

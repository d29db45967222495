package org.deadwax.server.charts.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.deadwax.model.Format;
import org.deadwax.server.charts.ChartData;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.sales.UnitEventKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekends of 2026 on which the clocks of New York, London and Sydney change. All instants are in UTC, worked out by hand. */
class DaylightSavingTest {

    private final Eligibility eligibility = new Eligibility(ChartData.rules());

    /** Downloads that are bought and opened in one moment. */
    @ParameterizedTest
    @CsvSource({
        // New York, forward on 8 March: 01:59:59 is followed by 03:00:00
        "US_DIGITAL, 2026-03-08T04:59:59Z, 2026-03-07, 2026-03-12",
        "US_DIGITAL, 2026-03-08T05:00:00Z, 2026-03-08, 2026-03-12",
        "US_DIGITAL, 2026-03-08T06:59:59Z, 2026-03-08, 2026-03-12",
        "US_DIGITAL, 2026-03-08T07:00:00Z, 2026-03-08, 2026-03-12",
        "US_DIGITAL, 2026-03-09T03:59:59Z, 2026-03-08, 2026-03-12",
        "US_DIGITAL, 2026-03-09T04:00:00Z, 2026-03-09, 2026-03-12",
        "US_DIGITAL, 2026-03-13T03:59:59Z, 2026-03-12, 2026-03-12",
        "US_DIGITAL, 2026-03-13T04:00:00Z, 2026-03-13, 2026-03-19",
        // New York, back on 1 November: 01:30 comes twice
        "US_DIGITAL, 2026-11-01T03:59:59Z, 2026-10-31, 2026-11-05",
        "US_DIGITAL, 2026-11-01T04:00:00Z, 2026-11-01, 2026-11-05",
        "US_DIGITAL, 2026-11-01T05:30:00Z, 2026-11-01, 2026-11-05",
        "US_DIGITAL, 2026-11-01T06:30:00Z, 2026-11-01, 2026-11-05",
        "US_DIGITAL, 2026-11-02T04:59:59Z, 2026-11-01, 2026-11-05",
        "US_DIGITAL, 2026-11-02T05:00:00Z, 2026-11-02, 2026-11-05",
        "US_DIGITAL, 2026-11-06T04:59:59Z, 2026-11-05, 2026-11-05",
        "US_DIGITAL, 2026-11-06T05:00:00Z, 2026-11-06, 2026-11-12",
        // London, forward on 29 March: 00:59:59 is followed by 02:00:00
        "UK, 2026-03-28T23:59:59Z, 2026-03-28, 2026-04-02",
        "UK, 2026-03-29T00:59:59Z, 2026-03-29, 2026-04-02",
        "UK, 2026-03-29T01:00:00Z, 2026-03-29, 2026-04-02",
        "UK, 2026-03-29T22:59:59Z, 2026-03-29, 2026-04-02",
        "UK, 2026-03-29T23:00:00Z, 2026-03-30, 2026-04-02",
        "UK, 2026-04-02T22:59:59Z, 2026-04-02, 2026-04-02",
        "UK, 2026-04-02T23:00:00Z, 2026-04-03, 2026-04-09",
        // London, back on 25 October: 01:30 comes twice
        "UK, 2026-10-24T22:59:59Z, 2026-10-24, 2026-10-29",
        "UK, 2026-10-24T23:00:00Z, 2026-10-25, 2026-10-29",
        "UK, 2026-10-25T00:30:00Z, 2026-10-25, 2026-10-29",
        "UK, 2026-10-25T01:30:00Z, 2026-10-25, 2026-10-29",
        "UK, 2026-10-25T23:59:59Z, 2026-10-25, 2026-10-29",
        "UK, 2026-10-26T00:00:00Z, 2026-10-26, 2026-10-29",
        "UK, 2026-10-29T23:59:59Z, 2026-10-29, 2026-10-29",
        "UK, 2026-10-30T00:00:00Z, 2026-10-30, 2026-11-05",
        // Sydney, back on 5 April: 02:30 comes twice
        "AU, 2026-04-04T12:59:59Z, 2026-04-04, 2026-04-09",
        "AU, 2026-04-04T13:00:00Z, 2026-04-05, 2026-04-09",
        "AU, 2026-04-04T15:30:00Z, 2026-04-05, 2026-04-09",
        "AU, 2026-04-04T16:30:00Z, 2026-04-05, 2026-04-09",
        "AU, 2026-04-05T13:59:59Z, 2026-04-05, 2026-04-09",
        "AU, 2026-04-05T14:00:00Z, 2026-04-06, 2026-04-09",
        "AU, 2026-04-09T13:59:59Z, 2026-04-09, 2026-04-09",
        "AU, 2026-04-09T14:00:00Z, 2026-04-10, 2026-04-16",
        // Sydney, forward on 4 October: 01:59:59 is followed by 03:00:00
        "AU, 2026-10-03T13:59:59Z, 2026-10-03, 2026-10-08",
        "AU, 2026-10-03T14:00:00Z, 2026-10-04, 2026-10-08",
        "AU, 2026-10-03T15:59:59Z, 2026-10-04, 2026-10-08",
        "AU, 2026-10-03T16:00:00Z, 2026-10-04, 2026-10-08",
        "AU, 2026-10-04T12:59:59Z, 2026-10-04, 2026-10-08",
        "AU, 2026-10-04T13:00:00Z, 2026-10-05, 2026-10-08",
        "AU, 2026-10-08T12:59:59Z, 2026-10-08, 2026-10-08",
        "AU, 2026-10-08T13:00:00Z, 2026-10-09, 2026-10-15",
    })
    void aDownloadCountsOnceOnTheDayAndInTheWeekOfTheChartsOwnClock(
            String code, Instant at, LocalDate day, LocalDate weekEnds) {
        TrackingChart chart = ChartData.chart(code);
        Unit unit =
                Unit.opened(Format.DIGITAL_ALBUM, at).country(chart.territory()).paid("12.00", chart.currency());

        for (PeriodKind kind : PeriodKind.values()) {
            Period own = chart.period(kind, kind == PeriodKind.DAY ? day : weekEnds);
            assertThat(own.last()).isEqualTo(kind == PeriodKind.DAY ? day : weekEnds);
            assertThat(state(unit, own)).as(own.key()).isEqualTo("REPORTED");
            assertThat(state(unit, own.previous())).as(own.previous().key()).isEqualTo("-");
            assertThat(state(unit, own.next())).as(own.next().key()).isEqualTo("-");
        }
    }

    /** The mail order week of Tue 27 October to Mon 2 November 2026 is 169 hours long, and its scans end in winter time. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-03T04:59:59Z, 2026-11-05T04:59:59Z, REPORTED",
        "2026-11-03T04:59:59Z, 2026-11-05T05:00:00Z, CARRIED NOT_SHIPPED",
        "2026-11-03T05:00:00Z, 2026-11-03T12:00:00Z, CARRIED NOT_SHIPPED",
        "2026-10-27T04:00:00Z, 2026-11-01T05:30:00Z, REPORTED",
        "2026-11-01T05:30:00Z, 2026-11-01T06:30:00Z, REPORTED",
    })
    void aParcelIsOnItsWayByTheMondayThatIsAnHourLater(Instant shipped, Instant scanned, String state) {
        TrackingChart chart = ChartData.chart("US_PHYSICAL");
        Unit unit = Unit.ordered(Format.VINYL, "2026-10-26T10:00")
                .then(UnitEventKind.SHIPPED, shipped)
                .then(UnitEventKind.SCANNED, scanned);

        assertThat(state(unit, Period.parse(chart, "week-2026-11-02").orElseThrow()))
                .isEqualTo(state);
    }

    /** When the file is due on the morning on which the clock changes, and the day before and after. */
    @ParameterizedTest
    @CsvSource({
        "US_DIGITAL, 2026-03-06, 2026-03-07T18:00:00Z",
        "US_DIGITAL, 2026-03-07, 2026-03-08T17:00:00Z",
        "US_DIGITAL, 2026-10-30, 2026-10-31T17:00:00Z",
        "US_DIGITAL, 2026-10-31, 2026-11-01T18:00:00Z",
        "UK, 2026-03-27, 2026-03-28T03:00:00Z",
        "UK, 2026-03-28, 2026-03-29T02:00:00Z",
        "UK, 2026-10-23, 2026-10-24T02:00:00Z",
        "UK, 2026-10-24, 2026-10-25T03:00:00Z",
        // three in the morning is the very hour to which Sydney's clock jumps, and from which it falls back
        "AU, 2026-10-02, 2026-10-02T17:00:00Z",
        "AU, 2026-10-03, 2026-10-03T16:00:00Z",
        "AU, 2026-04-03, 2026-04-03T16:00:00Z",
        "AU, 2026-04-04, 2026-04-04T17:00:00Z",
    })
    void aDaysFileIsDueByTheClockOfTheNextMorning(String code, LocalDate day, Instant due) {
        assertThat(ChartData.chart(code).day(day).due()).isEqualTo(due);
    }

    private String state(Unit unit, Period period) {
        return eligibility
                .decide(unit.history(), Unit.product(Unit.format(unit.history()), null), period, ClosedPeriods.NONE)
                .map(decision -> decision.state() + (decision.code() == null ? "" : " " + decision.code()))
                .orElse("-");
    }
}

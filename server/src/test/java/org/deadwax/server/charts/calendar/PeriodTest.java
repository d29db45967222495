package org.deadwax.server.charts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.deadwax.server.charts.ChartData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    private static final TrackingChart DIGITAL = ChartData.chart("US_DIGITAL");
    private static final TrackingChart PHYSICAL = ChartData.chart("US_PHYSICAL");

    @Test
    void aDigitalWeekIsFridayToThursdayAndNamedByItsChartsSaturday() {
        Period week = DIGITAL.week(LocalDate.parse("2026-11-16"));

        assertThat(week.first()).isEqualTo("2026-11-13");
        assertThat(week.last()).isEqualTo("2026-11-19");
        assertThat(week.key()).isEqualTo("week-2026-11-19");
        assertThat(week.name()).isEqualTo("Billboard week of 28 Nov 2026");
        assertThat(week.from()).isEqualTo("2026-11-13T05:00:00Z");
        assertThat(week.until()).isEqualTo("2026-11-20T05:00:00Z");
        assertThat(week.due()).isEqualTo("2026-11-20T18:00:00Z");
    }

    @Test
    void aMailOrderWeekIsTuesdayToMondayAndGoesIntoTheChartThatIsDueAfterIt() {
        Period week = PHYSICAL.week(LocalDate.parse("2026-11-11"));

        assertThat(week.first()).isEqualTo("2026-11-10");
        assertThat(week.last()).isEqualTo("2026-11-16");
        assertThat(week.name()).isEqualTo("Billboard week of 28 Nov 2026");
        assertThat(week.due()).isEqualTo("2026-11-17T18:00:00Z");
    }

    @Test
    void aDayIsNamedByItsDateAndDueTheNextDay() {
        Period day = DIGITAL.day(LocalDate.parse("2026-11-20"));

        assertThat(day.key()).isEqualTo("day-2026-11-20");
        assertThat(day.name()).isEqualTo("Fri 20 Nov 2026");
        assertThat(day.due()).isEqualTo("2026-11-21T18:00:00Z");
    }

    /** Clocks go forward on 8 March 2026 and back on 1 November 2026. */
    @ParameterizedTest
    @CsvSource({"2026-03-08, 167, 23", "2026-11-01, 169, 25", "2026-06-07, 168, 24"})
    void daylightSavingIsTheZonesOwn(LocalDate sunday, int hoursOfWeek, int hoursOfDay) {
        Period week = DIGITAL.week(sunday);
        Period day = DIGITAL.day(sunday);

        assertThat(Duration.between(week.from(), week.until())).hasHours(hoursOfWeek);
        assertThat(Duration.between(day.from(), day.until())).hasHours(hoursOfDay);
        assertThat(week.due().atZone(week.chart().zone()).toLocalTime()).isEqualTo("13:00");
    }

    @Test
    void weeksFollowOneAnotherWithoutAGapAndEndToTheSecond() {
        Period week = DIGITAL.week(LocalDate.parse("2026-10-29"));
        for (int i = 0; i < 60; i++) {
            assertThat(week.next().from()).isEqualTo(week.until());
            assertThat(week.next().previous()).isEqualTo(week);
            assertThat(DIGITAL.period(PeriodKind.WEEK, week.until().minusNanos(1)))
                    .isEqualTo(week);
            assertThat(DIGITAL.period(PeriodKind.WEEK, week.until())).isEqualTo(week.next());
            week = week.next();
        }
    }

    @Test
    void theHourThatHappensTwiceIsOneDay() {
        Instant firstHalfPastOne = Instant.parse("2026-11-01T05:30:00Z");

        assertThat(DIGITAL.dayOf(firstHalfPastOne)).isEqualTo("2026-11-01");
        assertThat(DIGITAL.dayOf(firstHalfPastOne.plusSeconds(3600))).isEqualTo("2026-11-01");
    }

    @ParameterizedTest
    @CsvSource({
        "week-2026-11-19, true",
        "day-2026-11-20, true",
        "week-2026-11-20, false",
        "month-2026-11-30, false",
        "week-2026-13-01, false",
        "week, false"
    })
    void onlyTheChartsOwnPeriodsHaveAKey(String key, boolean known) {
        assertThat(Period.parse(DIGITAL, key).map(Period::key).filter(key::equals))
                .matches(it -> it.isPresent() == known);
    }
}

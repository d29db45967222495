package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.ChartChannel.Schedule;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.CutOffClock.Pending;
import org.deadwax.model.WeekOfDays;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.platform.CurrentLabel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens by itself, by the chart's clock; and how long there is. */
class ScheduleTest extends ProductionTest {

    @Autowired
    Charts charts;

    @Autowired
    ChartSchedule schedule;

    @Autowired
    ChartReports reports;

    @Autowired
    CutOffClocks clocks;

    private void channel(String chart, Schedule schedule, @Nullable Integer perHour) {
        String path = night.path("/charts/" + chart + "/channel");
        long version = night.owner.get(path).as(ChartChannel.class).version();
        night.owner
                .put(
                        path,
                        new ChartChannel(
                                chart, "BY_HAND", null, 22, null, "", "NONE", null, false, true, schedule, perHour,
                                version))
                .as(ChartChannel.class);
    }

    private void at(Instant now) {
        clock.ahead(Duration.between(Instant.now(), now));
    }

    private void look(TrackingChart chart, Instant now) {
        at(now);
        CurrentLabel.in(night.label, () -> {
            schedule.look(night.label, chart, now);
            return chart;
        });
    }

    private boolean closed(Period period) {
        return CurrentLabel.in(
                        night.label, () -> reports.periods(night.label, period.chart(), period.kind(), 8).stream())
                .filter(it -> it.key().equals(period.key()))
                .map(ChartPeriod::closedAt)
                .anyMatch(at -> at != null);
    }

    /** Days on which clocks are put forward or back: 23 or 25 hours long, and due at the same hour as ever. */
    @ParameterizedTest
    @CsvSource({
        "US_DIGITAL, 2026-03-08, 23, 2026-03-09T04:00:00Z, 2026-03-09T17:00:00Z",
        "US_DIGITAL, 2026-11-01, 25, 2026-11-02T05:00:00Z, 2026-11-02T18:00:00Z",
        "UK, 2026-03-29, 23, 2026-03-29T23:00:00Z, 2026-03-30T02:00:00Z",
        "UK, 2026-10-25, 25, 2026-10-26T00:00:00Z, 2026-10-26T03:00:00Z",
        "AU, 2026-04-05, 25, 2026-04-05T14:00:00Z, 2026-04-05T17:00:00Z",
        "AU, 2026-10-04, 23, 2026-10-04T13:00:00Z, 2026-10-04T16:00:00Z"
    })
    void aDayOfAClockChangeClosesWhenItIsOver(String code, LocalDate day, int hours, Instant until, Instant due) {
        TrackingChart chart = charts.chart(code);
        Period period = chart.day(day);
        night.owner
                .put(
                        night.path("/charts/" + code + "/account"),
                        new ChartAccount(code, "4030", "54321", null, Map.of(), code.equals("US_DIGITAL") ? 1 : 0))
                .as(ChartAccount.class);
        channel(code, new Schedule(List.of("day"), 30, null, List.of()), null);

        assertThat(Duration.between(period.from(), period.until())).isEqualTo(Duration.ofHours(hours));
        assertThat(period.until()).isEqualTo(until);
        assertThat(period.due()).isEqualTo(due);
        look(chart, until.plusSeconds(29 * 60));
        assertThat(closed(period)).isFalse();
        look(chart, until.plusSeconds(30 * 60));
        assertThat(closed(period)).isTrue();
    }

    @Test
    void aServerThatSleptOverSomeDaysMakesUpForThem() {
        TrackingChart chart = charts.chart("US_DIGITAL");
        channel("US_DIGITAL", new Schedule(List.of("day"), 0, null, List.of()), null);
        Period first = chart.day(LocalDate.of(2026, 6, 1));
        look(chart, first.until());
        assertThat(closed(first)).isTrue();

        Period last = chart.day(LocalDate.of(2026, 6, 7));
        look(chart, last.until());

        for (Period day = first; !day.equals(last.next()); day = day.next()) {
            assertThat(closed(day)).as(day.name()).isTrue();
        }
    }

    @Test
    void whatWaitsIsCountedAndWhetherTheStoreCanStillFulfilIt() {
        NightOrders.parcels(night);
        channel("US_PHYSICAL", Schedule.BY_HAND, 1);
        Period week = charts.period("US_PHYSICAL", "week-2025-06-09");
        // Monday 20:00 Eastern: the carrier's scan may come until Tuesday 13:00
        at(Instant.parse("2025-06-10T00:00:00Z"));

        CutOffClock shown = CurrentLabel.in(night.label, () -> clocks.clock(night.label, week));

        assertThat(shown.secondsLeft()).isBetween(17L * 3_600 - 120, 17L * 3_600);
        assertThat(shown.pending()).extracting(Pending::code, Pending::units).containsExactly(tuple("NOT_SHIPPED", 2L));
        assertThat(sentence(shown)).contains("Mon 9 Jun 22:00 America/New_York, in time");

        at(Instant.parse("2025-06-10T15:30:00Z"));
        assertThat(sentence(CurrentLabel.in(night.label, () -> clocks.clock(night.label, week))))
                .contains("1 unit would be late");
    }

    private static String sentence(CutOffClock shown) {
        return Objects.requireNonNull(shown.fulfilments()).sentence();
    }

    @Test
    void everyDayOfTheWeekTogetherIsTheWeek() {
        NightOrders.downloads(night);
        Period week = charts.chart("US_DIGITAL").period(PeriodKind.WEEK, LocalDate.of(2025, 6, 12));

        WeekOfDays compared = night.owner
                .get(night.path("/charts/US_DIGITAL/reports/" + week.key() + "/days"))
                .as(WeekOfDays.class);

        assertThat(compared.days()).hasSize(7);
        assertThat(compared.days().stream().mapToLong(WeekOfDays.Sum::net).sum())
                .isEqualTo(compared.week().net());
        // one was refunded on the day after: a line each by the day, none by the week
        assertThat(compared.differences())
                .extracting(WeekOfDays.Difference::code, WeekOfDays.Difference::units)
                .containsExactly(tuple("BOTH_IN_DAYS", 1L));
    }
}

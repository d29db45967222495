package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.deadwax.model.CutOffClock.Projection;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.junit.jupiter.api.Test;

/** Four weeks in a row, and what a week may come to. */
class CountdownTest {

    private static final TrackingChart CHART = ChartData.chart("US_DIGITAL");

    /** Thursdays. */
    private static final LocalDate WEEK = LocalDate.of(2026, 11, 19);

    /** Friday noon, an hour before the week is due. */
    private static final Instant BEFORE_DUE = Instant.parse("2026-11-20T17:00:00Z");

    private static final Instant AFTER_DUE = Instant.parse("2026-11-20T18:00:01Z");

    private static Set<LocalDate> weeks(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(WEEK::minusWeeks).collect(Collectors.toSet());
    }

    @Test
    void theFourthWeekInARowMakesSalesCount() {
        assertThat(ReporterCountdowns.of(CHART, weeks(0, 4), AFTER_DUE).counts())
                .isTrue();
        ReporterCountdown three = ReporterCountdowns.of(CHART, weeks(0, 3), AFTER_DUE);
        assertThat(three.counts()).isFalse();
        assertThat(three.inARow()).isEqualTo(3);
        Period next = CHART.period(PeriodKind.WEEK, WEEK.plusWeeks(2));
        assertThat(three.sentence()).contains("one more to go").endsWith("from " + next.name() + ".");
    }

    @Test
    void aWeekThatWasMissedBeginsTheCountAnew() {
        Set<LocalDate> sent = weeks(2, 3);

        assertThat(ReporterCountdowns.of(CHART, sent, AFTER_DUE).inARow()).isZero();
        assertThat(ReporterCountdowns.of(CHART, sent, AFTER_DUE).weeks())
                .filteredOn(week -> week.period().equals("week-" + WEEK.minusWeeks(1)))
                .extracting(ReporterCountdown.Week::state)
                .containsExactly("MISSED");
    }

    @Test
    void aWeekThatIsNotDueYetBreaksNothing() {
        assertThat(ReporterCountdowns.of(CHART, weeks(1, 2), BEFORE_DUE).inARow())
                .isEqualTo(2);
        assertThat(ReporterCountdowns.of(CHART, weeks(1, 2), AFTER_DUE).inARow())
                .isZero();
    }

    @Test
    void onceFourWereSentItStaysSo() {
        assertThat(ReporterCountdowns.of(CHART, weeks(6, 4), AFTER_DUE).counts())
                .isTrue();
    }

    @Test
    void aProjectionIsARangeByWhatEarlierWeeksHadSoldByThen() {
        Projection projection = Projections.byShares(300, List.of(0.30, 0.50, 0.60));

        assertThat(List.of(projection.low(), projection.middle(), projection.high()))
                .containsExactly(500L, 600L, 1_000L);
        assertThat(projection.method()).startsWith("Projection:");
    }

    @Test
    void withoutEarlierWeeksItIsBetweenNoFurtherSaleAndGoingOnEvenly() {
        Period week = CHART.period(PeriodKind.WEEK, WEEK);
        Instant quarter = week.from()
                .plusSeconds((week.until().getEpochSecond() - week.from().getEpochSecond()) / 4);

        Projection projection = Projections.byElapsed(100, week, quarter);

        assertThat(List.of(projection.low(), projection.middle(), projection.high()))
                .containsExactly(100L, 250L, 400L);
        assertThat(Projections.byElapsed(0, week, week.from()).high()).isZero();
    }
}

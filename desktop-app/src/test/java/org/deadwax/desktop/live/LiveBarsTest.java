package org.deadwax.desktop.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LiveBarsTest {

    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private static LiveBars bars(Span span, Instant now) {
        LiveFigures figures = new LiveFigures(EASTERN);
        figures.show(ReleaseNight.board());
        return LiveBars.of(figures, null, span, now, EASTERN, null);
    }

    @Test
    void theWindowWidensWithTheNightAndEndsAtADay() {
        Instant zero = ReleaseNight.MIDNIGHT;
        assertThat(bars(Span.MINUTE, zero.plus(Duration.ofMinutes(179))).units())
                .hasSize(180);
        assertThat(bars(Span.MINUTE, zero.plus(Duration.ofMinutes(180))).units())
                .hasSize(360);
        assertThat(bars(Span.MINUTE, zero.plus(Duration.ofHours(13))).units()).hasSize(1440);
        LiveBars nextDay = bars(Span.MINUTE, zero.plus(Duration.ofHours(30)));
        assertThat(nextDay.units()).hasSize(1440);
        assertThat(nextDay.from()).isEqualTo(zero.plus(Duration.ofHours(7)));
    }

    @Test
    void hoursAreTheLastTwentyFour() {
        LiveBars hours = bars(Span.HOUR, ReleaseNight.NOW);
        assertThat(hours.units()).hasSize(24);
        assertThat(hours.begun()).isEqualTo(24);
        assertThat(hours.start(23)).isEqualTo(Instant.parse("2026-11-20T07:00:00Z"));
        assertThat(hours.units().stream().mapToLong(Long::longValue).sum()).isEqualTo(8_947);
    }

    @Test
    void linesStandAtRoundNumbersOverTheHighestBar() {
        assertThat(step(0)).isEqualTo(1);
        assertThat(step(4)).isEqualTo(1);
        assertThat(step(5)).isEqualTo(2);
        assertThat(step(261)).isEqualTo(70);
        assertThat(step(280)).isEqualTo(70);
        assertThat(step(281)).isEqualTo(100);
        assertThat(step(12_345)).isEqualTo(4_000);
    }

    private static long step(long highest) {
        Instant now = ReleaseNight.NOW;
        return new LiveBars(Span.MINUTE, now, Duration.ofMinutes(1), List.of(highest), now, false).step();
    }
}

package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void countsTheLastMinute() {
        Rate rate = new Rate();
        rate.mark(0, 0);
        assertThat(rate.timeFor(1_000)).isNull();

        rate.mark(Duration.ofSeconds(10).toNanos(), 5_000);
        assertThat(rate.bytesPerSecond()).isEqualTo(500);
        assertThat(rate.timeFor(2_000)).isEqualTo(Duration.ofSeconds(4));

        rate.mark(Duration.ofSeconds(80).toNanos(), 5_000 + 70_000);
        rate.mark(Duration.ofSeconds(90).toNanos(), 5_000 + 70_000 + 10_000);
        assertThat(rate.bytesPerSecond()).isEqualTo(1_000);
    }

    @Test
    void forgetsWhenSendingBeginsAnew() {
        Rate rate = new Rate();
        rate.mark(0, 0);
        rate.mark(1, 1_000_000);
        rate.forget();
        rate.mark(2, 1_000_000);

        assertThat(rate.bytesPerSecond()).isZero();
    }
}

package org.deadwax.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.deadwax.model.Money;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private final Figures figures = new Figures(ZoneId.of("America/New_York"));

    @Test
    void numbers_have_thousands_and_a_real_minus() {
        assertThat(figures.units(8947)).isEqualTo("8,947");
        assertThat(figures.units(-38)).isEqualTo("−38");
        assertThat(figures.units(0)).isEqualTo("0");
        assertThat(figures.percent(0.351)).isEqualTo("35 %");
    }

    @Test
    void money_is_exact_in_the_currencys_own_digits() {
        assertThat(figures.money(new Money(16825220, "USD"))).isEqualTo("168,252.20");
        assertThat(figures.money(new Money(-999, "USD"))).isEqualTo("−9.99");
        assertThat(figures.money(new Money(3200, "JPY"))).isEqualTo("3,200");
        assertThat(figures.money(new Money(12345, "KWD"))).isEqualTo("12.345");
        assertThat(figures.money(new Money(9007199254740993L, "USD"))).isEqualTo("90,071,992,547,409.93");
        assertThat(figures.money(null)).isEqualTo("–");
    }

    @Test
    void times_are_told_in_the_labels_zone_with_its_name() {
        Instant night = Instant.parse("2026-11-20T07:14:07Z");
        assertThat(figures.moment(night)).isEqualTo("Fri 20 Nov 2026, 02:14 Eastern");
        assertThat(figures.time(night)).isEqualTo("02:14:07");
        assertThat(figures.date(LocalDate.of(2026, 11, 20))).isEqualTo("20 Nov 2026");
        assertThat(Figures.zoneName(ZoneId.of("Australia/Sydney"))).isEqualTo("Sydney");
    }

    @Test
    void spans_and_sizes_have_two_steps_at_most() {
        assertThat(Figures.span(Duration.ofSeconds(41))).isEqualTo("41 s");
        assertThat(Figures.span(Duration.ofMinutes(646))).isEqualTo("10 h 46 min");
        assertThat(Figures.span(Duration.ofHours(106))).isEqualTo("4 d 10 h");
        assertThat(Figures.size(1_780_000_000L)).isEqualTo("1.78 GB");
        assertThat(Figures.length(Duration.ofSeconds(222))).isEqualTo("3:42");
    }
}

package org.deadwax.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void theCurrencySaysHowManyDecimals() {
        assertThat(Money.of("34.99", "USD").minor()).isEqualTo(3499);
        assertThat(Money.of("348.0", "USD").minor()).isEqualTo(34800);
        assertThat(Money.of("1200", "JPY").minor()).isEqualTo(1200);
        assertThat(Money.of("1.250", "KWD").minor()).isEqualTo(1250);
    }

    @Test
    void aFractionOfACentIsRefusedNotRounded() {
        assertThatThrownBy(() -> Money.of("34.995", "USD")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void twoCurrenciesNeverMix() {
        Money dollars = Money.of("1.00", "USD");
        Money euros = Money.of("1.00", "EUR");
        assertThatThrownBy(() -> dollars.plus(euros))
                .hasMessageContaining("1.00 USD")
                .hasMessageContaining("1.00 EUR");
        assertThatThrownBy(() -> dollars.compareTo(euros)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSumThatDoesNotFitIsAnErrorNotANegative() {
        Money most = new Money(Long.MAX_VALUE, "USD");
        assertThatThrownBy(() -> most.plus(new Money(1, "USD"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void anUnknownCurrencyIsRefused() {
        assertThatThrownBy(() -> new Money(1, "XYZ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatGoesBackIsNegative() {
        assertThat(Money.of("31.49", "USD").negated()).hasToString("-31.49 USD");
    }
}

package org.deadwax.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.deadwax.model.Money;

/** What the simulated store converts at; round figures near those of November 2026, the same every night. */
final class ExchangeRates {

    private static final Map<String, BigDecimal> PER_DOLLAR = Map.of(
            "USD", new BigDecimal("1"),
            "CAD", new BigDecimal("1.40"),
            "EUR", new BigDecimal("0.86"),
            "GBP", new BigDecimal("0.76"),
            "AUD", new BigDecimal("1.53"),
            "JPY", new BigDecimal("155"),
            "SEK", new BigDecimal("9.45"));

    private ExchangeRates() {}

    /** Rounded half up to the currency's smallest unit. */
    static Money convert(Money money, String currency) {
        if (money.currency().equals(currency)) {
            return money;
        }
        BigDecimal amount =
                money.amount().multiply(rate(currency)).divide(rate(money.currency()), 12, RoundingMode.HALF_UP);
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return Money.of(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    private static BigDecimal rate(String currency) {
        BigDecimal rate = PER_DOLLAR.get(currency);
        if (rate == null) {
            throw new IllegalArgumentException("The simulated store has no rate for " + currency + ".");
        }
        return rate;
    }
}

package org.deadwax.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount.
 *
 * @param minor in the currency's smallest unit (cents for USD, yen for JPY); negative for what goes back
 * @param currency ISO 4217 code
 */
public record Money(long minor, String currency) implements Comparable<Money> {

    /** @throws IllegalArgumentException when the currency is no ISO 4217 code */
    public Money {
        Currency.getInstance(currency);
    }

    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    /**
     * @param amount in major units, as "34.99"
     * @throws ArithmeticException when it has more decimals than the currency
     */
    public static Money of(BigDecimal amount, String currency) {
        int digits = digits(currency);
        return new Money(
                amount.setScale(digits, RoundingMode.UNNECESSARY)
                        .unscaledValue()
                        .longValueExact(),
                currency);
    }

    public static Money of(String amount, String currency) {
        return of(new BigDecimal(amount), currency);
    }

    public Money plus(Money other) {
        same(other);
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    public Money minus(Money other) {
        return plus(other.negated());
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    @JsonIgnore
    public boolean isZero() {
        return minor == 0;
    }

    /** In major units, as 34.99. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    /** @throws IllegalArgumentException when the currencies differ: amounts of two currencies have no order */
    @Override
    public int compareTo(Money other) {
        same(other);
        return Long.compare(minor, other.minor);
    }

    /** "34.99 USD". */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency;
    }

    private void same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Cannot reckon " + this + " with " + other + ": two currencies.");
        }
    }

    private static int digits(String currency) {
        return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }
}

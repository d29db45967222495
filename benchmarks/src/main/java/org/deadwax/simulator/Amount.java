package org.deadwax.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.deadwax.model.Money;

/** One amount in the store's currency and in the buyer's. */
record Amount(Money shop, Money presentment) {

    static Amount zero(String shop, String presentment) {
        return new Amount(Money.zero(shop), Money.zero(presentment));
    }

    static Amount of(Money shop, String presentment) {
        return new Amount(shop, ExchangeRates.convert(shop, presentment));
    }

    Amount plus(Amount other) {
        return new Amount(shop.plus(other.shop), presentment.plus(other.presentment));
    }

    Amount minus(Amount other) {
        return new Amount(shop.minus(other.shop), presentment.minus(other.presentment));
    }

    Amount negated() {
        return new Amount(shop.negated(), presentment.negated());
    }

    Amount times(long count) {
        return new Amount(
                new Money(Math.multiplyExact(shop.minor(), count), shop.currency()),
                new Money(Math.multiplyExact(presentment.minor(), count), presentment.currency()));
    }

    /** {@code part} of {@code whole}, rounded down: what is left over goes to whoever comes last. */
    Amount share(long part, long whole) {
        return new Amount(share(shop, part, whole), share(presentment, part, whole));
    }

    /** Rounded half up. */
    Amount at(BigDecimal rate) {
        return new Amount(at(shop, rate), at(presentment, rate));
    }

    /** The tax that is inside this amount. */
    Amount inside(BigDecimal rate) {
        BigDecimal factor = rate.divide(BigDecimal.ONE.add(rate), 20, RoundingMode.HALF_UP);
        return at(factor);
    }

    boolean isZero() {
        return shop.isZero();
    }

    private static Money share(Money money, long part, long whole) {
        return new Money(whole == 0 ? 0 : Math.multiplyExact(money.minor(), part) / whole, money.currency());
    }

    private static Money at(Money money, BigDecimal rate) {
        int digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return Money.of(money.amount().multiply(rate).setScale(digits, RoundingMode.HALF_UP), money.currency());
    }
}

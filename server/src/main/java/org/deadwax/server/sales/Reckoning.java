package org.deadwax.server.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a label reckons in.
 *
 * @param rate of the order's shop currency in the label's, as stored with the order; null when none is needed or known
 */
public record Reckoning(String currency, @Nullable BigDecimal rate) {

    /** True when an order of these currencies cannot be reckoned: its units count, its revenue waits for a rate. */
    public boolean lacksRate(String shopCurrency, String presentmentCurrency) {
        return rate == null && !currency.equals(shopCurrency) && !currency.equals(presentmentCurrency);
    }

    /** Shop money first, the buyer's second, the rate last: the fewer conversions, the nearer to what was paid. */
    public Money of(Money shop, Money presentment) {
        if (shop.currency().equals(currency)) {
            return shop;
        }
        if (presentment.currency().equals(currency)) {
            return presentment;
        }
        if (rate == null) {
            return Money.zero(currency);
        }
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return Money.of(shop.amount().multiply(rate).setScale(digits, RoundingMode.HALF_EVEN), currency);
    }

    /** To the cent, the lowest numbers take the extra cents: 10.00 over three is 3.34, 3.33, 3.33. */
    static List<Money> split(Money total, int units) {
        List<Money> parts = new ArrayList<>(units);
        long base = total.minor() / units;
        long extra = total.minor() % units;
        Money larger = new Money(base + 1, total.currency());
        Money smaller = new Money(base, total.currency());
        for (int i = 0; i < units; i++) {
            parts.add(i < extra ? larger : smaller);
        }
        return parts;
    }
}

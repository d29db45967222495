package org.deadwax.server.sales;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order whose row this transaction has locked.
 *
 * @param rate as stored with the order; null when none was needed or known
 * @param rateMissing a rate was needed and not known
 * @param entries how many the ledger has of it, which is the number of the last
 */
record LockedOrder(
        OrderKey key,
        UUID labelId,
        String labelCurrency,
        @Nullable BigDecimal rate,
        boolean rateMissing,
        int entries,
        OrderFacts facts) {

    LockedOrder withFacts(OrderFacts merged) {
        return new LockedOrder(key, labelId, labelCurrency, rate, rateMissing, entries, merged);
    }

    LockedOrder withRate(@Nullable BigDecimal found, boolean missing) {
        return new LockedOrder(key, labelId, labelCurrency, found, missing, entries, facts);
    }

    LockedOrder withEntries(int count) {
        return new LockedOrder(key, labelId, labelCurrency, rate, rateMissing, count, facts);
    }

    Reckoning reckoning() {
        return new Reckoning(labelCurrency, rate);
    }
}

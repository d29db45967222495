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
 * @param before the facts as they are stored; the same as {@code facts} when it is only reckoned again
 */
record LockedOrder(
        OrderKey key,
        UUID labelId,
        String labelCurrency,
        @Nullable BigDecimal rate,
        boolean rateMissing,
        int entries,
        OrderFacts facts,
        OrderFacts before) {

    LockedOrder withFacts(OrderFacts merged) {
        return new LockedOrder(key, labelId, labelCurrency, rate, rateMissing, entries, merged, before);
    }

    LockedOrder withRate(@Nullable BigDecimal found, boolean missing) {
        return new LockedOrder(key, labelId, labelCurrency, found, missing, entries, facts, before);
    }

    LockedOrder withEntries(int count) {
        return new LockedOrder(key, labelId, labelCurrency, rate, rateMissing, count, facts, before);
    }

    Reckoning reckoning() {
        return new Reckoning(labelCurrency, rate);
    }

    /** Nothing new was said. */
    boolean again() {
        return facts.equals(before);
    }

    /** It is seen for the first time, or by other keys. */
    boolean customerNews() {
        return facts.newest() != null
                && (before.newest() == null || !before.customer().equals(facts.customer()));
    }

    boolean toldNews() {
        return !Told.of(facts).equals(Told.of(before));
    }
}

package org.deadwax.simulator;

import org.deadwax.model.Money;

/**
 * What happened to the units of one article.
 *
 * @param ordered paid for, tests left out
 * @param cancelled gone with a cancelled order, or edited out of one
 * @param refunded gone by a refund
 * @param shipped in a fulfilment
 * @param scanned on the way or delivered, as the carrier says
 * @param gross paid for all ordered units: after discounts, without tax, in the store's currency
 * @param net the same for those that are still sold
 */
public record UnitTally(
        long ordered, long cancelled, long refunded, long shipped, long scanned, Money gross, Money net) {

    static UnitTally none(String currency) {
        return new UnitTally(0, 0, 0, 0, 0, Money.zero(currency), Money.zero(currency));
    }

    public long sold() {
        return ordered - cancelled - refunded;
    }

    public UnitTally plus(UnitTally other) {
        return new UnitTally(
                ordered + other.ordered,
                cancelled + other.cancelled,
                refunded + other.refunded,
                shipped + other.shipped,
                scanned + other.scanned,
                gross.plus(other.gross),
                net.plus(other.net));
    }
}

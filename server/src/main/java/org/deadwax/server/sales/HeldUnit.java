package org.deadwax.server.sales;

import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the ledger has it: the sum of its entries so far.
 *
 * @param revenue that it holds now, in the label's currency; zero once it is gone. {@code shop}, {@code presentment} likewise
 * @param test what the first entry said, as do {@code place} and {@code country}: what goes back goes back where it came from
 */
record HeldUnit(
        UnitKey key,
        SoldAs product,
        UnitLife life,
        boolean shipped,
        boolean scanned,
        Money revenue,
        Money shop,
        Money presentment,
        boolean test,
        @Nullable String place,
        @Nullable String country) {

    record UnitKey(long lineItemId, int n) {}

    static HeldUnit first(NewEntry entry) {
        return new HeldUnit(
                new UnitKey(entry.lineItemId(), entry.unitNo()),
                entry.product(),
                UnitLife.SOLD,
                false,
                false,
                entry.revenue(),
                entry.shop(),
                entry.presentment(),
                entry.test(),
                entry.place(),
                entry.country());
    }

    HeldUnit after(NewEntry entry) {
        UnitLife then = switch (entry.kind()) {
            case CANCELLED -> UnitLife.CANCELLED;
            case REFUNDED -> UnitLife.REFUNDED;
            case RESTORED -> UnitLife.SOLD;
            case ORDERED, REPRICED, SHIPPED, UNSHIPPED, SCANNED, REDEEMED -> life;
        };
        boolean unshipped = entry.kind() == UnitEventKind.UNSHIPPED;
        return new HeldUnit(
                key,
                product,
                then,
                !unshipped && (shipped || entry.kind() == UnitEventKind.SHIPPED),
                !unshipped && (scanned || entry.kind() == UnitEventKind.SCANNED),
                revenue.plus(entry.revenue()),
                shop.plus(entry.shop()),
                presentment.plus(entry.presentment()),
                test,
                place,
                country);
    }
}

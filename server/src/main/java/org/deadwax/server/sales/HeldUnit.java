package org.deadwax.server.sales;

import java.time.Instant;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * A unit as the ledger has it: the sum of its entries so far.
 *
 * @param goneAt when it was cancelled or refunded; null while it is sold
 * @param shippedAt null while it is not; {@code scannedAt} likewise
 * @param revenue that it holds now, in the label's currency; zero once it is gone. {@code shop}, {@code presentment} likewise
 * @param redeemedAt the earliest that it knows of; null while the download was not opened
 * @param test what the first entry said, as do {@code place} and {@code country}: what goes back goes back where it came from
 */
record HeldUnit(
        UnitKey key,
        SoldAs product,
        UnitLife life,
        @Nullable Instant goneAt,
        @Nullable Instant shippedAt,
        @Nullable Instant scannedAt,
        @Nullable Instant redeemedAt,
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
                null,
                null,
                null,
                null,
                entry.revenue(),
                entry.shop(),
                entry.presentment(),
                entry.test(),
                entry.place(),
                entry.country());
    }

    HeldUnit after(NewEntry entry) {
        Instant at = entry.occurredAt();
        UnitLife then = life;
        Instant gone = goneAt;
        Instant shipped = shippedAt;
        Instant scanned = scannedAt;
        switch (entry.kind()) {
            case CANCELLED -> {
                then = UnitLife.CANCELLED;
                gone = at;
            }
            case REFUNDED -> {
                then = UnitLife.REFUNDED;
                gone = at;
            }
            case RESTORED -> {
                then = UnitLife.SOLD;
                gone = null;
            }
            case SHIPPED -> shipped = at;
            case SCANNED -> scanned = at;
            case UNSHIPPED -> {
                shipped = null;
                scanned = null;
            }
            case ORDERED, REPRICED, REDEEMED -> {}
        }
        return new HeldUnit(
                key,
                product,
                then,
                gone,
                shipped,
                scanned,
                entry.kind() == UnitEventKind.REDEEMED ? entry.occurredAt() : redeemedAt,
                revenue.plus(entry.revenue()),
                shop.plus(entry.shop()),
                presentment.plus(entry.presentment()),
                test,
                place,
                country);
    }
}

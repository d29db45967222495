package org.deadwax.server.sales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * The copies of one line. Parcels take them from the lowest number up, refunds from the highest down, and copies that an edit
 * took out stand below the refunded ones: so the unshipped ones with the highest numbers go first, whatever came when.
 */
class LineUnits {

    private final OrderFacts facts;
    private final OrderSnapshot newest;
    private final Sightings sightings;
    private final KnownLine known;
    private final int count;
    private final UnitLife[] life;
    private final @Nullable Instant[] goneAt;
    private final @Nullable Instant[] shippedAt;
    private final @Nullable Instant[] scannedAt;

    LineUnits(OrderFacts facts, Sightings sightings, KnownLine known) {
        OrderSnapshot snapshot = facts.newest();
        if (snapshot == null) {
            throw new IllegalArgumentException("A line was paid for, but there is no snapshot of its order.");
        }
        this.facts = facts;
        this.sightings = sightings;
        this.newest = snapshot;
        this.known = known;
        this.count = known.most();
        this.life = new UnitLife[count];
        Arrays.fill(life, UnitLife.SOLD);
        this.goneAt = new @Nullable Instant[count];
        this.shippedAt = new @Nullable Instant[count];
        this.scannedAt = new @Nullable Instant[count];
        takeBack();
        ship();
    }

    private void takeBack() {
        Instant cancelledAt = cancelledAt();
        int open = count;
        int told = 0;
        Set<Long> listed = new HashSet<>();
        newest.refunds().forEach(refund -> listed.add(refund.refundId()));
        for (RefundFact refund : facts.refunds()) {
            int copies = Math.min(count, refund.copiesOf(known.line().lineItemId()));
            // what is paid back with the cancellation is part of it
            if (cancelledAt == null || refund.at().isBefore(cancelledAt)) {
                open = take(open, copies, UnitLife.REFUNDED, refund.at());
            }
            if (listed.contains(refund.refundId()) || !refund.at().isAfter(newest.updatedAt())) {
                told += copies;
            }
        }
        if (cancelledAt != null) {
            take(open, open, UnitLife.CANCELLED, cancelledAt);
        } else {
            // what the newest snapshot lacks and no refund explains was edited out
            editOut(open, Math.max(0, count - left() - told));
        }
    }

    private void editOut(int open, int copies) {
        List<Instant> since =
                copies == 0 ? List.of() : sightings.editedOut(known.line().lineItemId());
        int rest = open;
        for (int i = 0; i < copies; i++) {
            rest = take(rest, 1, UnitLife.CANCELLED, i < since.size() ? since.get(i) : newest.updatedAt());
        }
    }

    /** Marks copies from number {@code open} downwards. @return the highest number that is still open */
    private int take(int open, int copies, UnitLife end, Instant at) {
        int rest = Math.max(0, open - copies);
        for (int i = rest; i < open; i++) {
            life[i] = end;
            goneAt[i] = at;
        }
        return rest;
    }

    /**
     * An order that was paid and is void now is cancelled, even if the shop does not call it so; so is one that it deleted.
     * Null while neither is so; the earliest of what is.
     */
    private @Nullable Instant cancelledAt() {
        Instant end = newest.cancelledAt();
        if (end == null && newest.financialStatus().dead()) {
            Instant dead = sightings.deadSince();
            end = dead == null ? newest.updatedAt() : dead;
        }
        DeletionFact deletion = facts.deleted();
        if (deletion == null) {
            return end;
        }
        Instant deleted = deletion.at() == null ? newest.updatedAt() : deletion.at();
        return end == null || deleted.isBefore(end) ? deleted : end;
    }

    private int left() {
        for (OrderedLine line : newest.lines()) {
            if (line.lineItemId() == known.line().lineItemId()) {
                return line.currentQuantity();
            }
        }
        return 0;
    }

    private void ship() {
        int next = 0;
        for (ShipmentFact shipment : facts.shipments()) {
            if (!shipment.left()) {
                continue;
            }
            Instant scanned = scannedAt(shipment);
            for (ShipmentFact.ShippedLine line : shipment.lines()) {
                if (line.lineItemId() != known.line().lineItemId()) {
                    continue;
                }
                int until = (int) Math.min(count, (long) next + line.quantity());
                for (; next < until; next++) {
                    shippedAt[next] = shipment.at();
                    scannedAt[next] = scanned;
                }
            }
        }
    }

    private @Nullable Instant scannedAt(ShipmentFact shipment) {
        Instant inHand = shipment.inHandAt();
        for (ScanFact scan : facts.scans()) {
            if (scan.fulfillmentId() == shipment.fulfillmentId() && scan.scanned()) {
                return inHand == null || scan.at().isBefore(inHand) ? scan.at() : inHand;
            }
        }
        return inHand;
    }

    private @Nullable Instant redeemedAt(int n) {
        for (RedemptionFact redemption : facts.redemptions()) {
            if (redemption.lineItemId() == known.line().lineItemId() && redemption.n() == n) {
                return redemption.at();
            }
        }
        return null;
    }

    int sold() {
        return (int) Arrays.stream(life).filter(UnitLife.SOLD::equals).count();
    }

    List<OrderUnit> units(SoldAs product, Reckoning reckoning) {
        OrderedLine line = known.line();
        List<Money> revenue = shares(reckoning.of(line.shop(), line.presentment()));
        List<Money> shop = shares(line.shop());
        List<Money> presentment = shares(line.presentment());
        List<OrderUnit> units = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            units.add(new OrderUnit(
                    line.lineItemId(),
                    i + 1,
                    product,
                    life[i],
                    goneAt[i],
                    shippedAt[i],
                    scannedAt[i],
                    redeemedAt(i + 1),
                    revenue.get(i),
                    shop.get(i),
                    presentment.get(i)));
        }
        return units;
    }

    /** Copies that an older snapshot had and the newest line has not any more are priced like its last one. */
    private List<Money> shares(Money total) {
        int copies = known.line().quantity();
        List<Money> shares = copies == 0 ? new ArrayList<>() : new ArrayList<>(Reckoning.split(total, copies));
        while (shares.size() < count) {
            shares.add(shares.isEmpty() ? Money.zero(total.currency()) : shares.getLast());
        }
        return shares;
    }
}

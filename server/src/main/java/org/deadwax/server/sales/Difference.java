package org.deadwax.server.sales;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Money;
import org.deadwax.server.sales.HeldUnit.UnitKey;
import org.jspecify.annotations.Nullable;

/**
 * The entries that bring the ledger from what it holds of an order to what its facts say. Empty when it is there already, which
 * makes recording a fact twice harmless.
 */
class Difference {

    private final OrderSnapshot newest;
    private final boolean test;
    private final List<NewEntry> entries = new ArrayList<>();

    private Difference(OrderSnapshot newest, boolean test) {
        this.newest = newest;
        this.test = test;
    }

    static List<NewEntry> between(Map<UnitKey, HeldUnit> held, OrderFacts facts, OrderState state) {
        OrderSnapshot newest = facts.newest();
        if (newest == null) {
            return List.of();
        }
        Difference difference = new Difference(newest, facts.test());
        for (OrderUnit unit : state.units()) {
            difference.bring(held.get(new UnitKey(unit.lineItemId(), unit.n())), unit);
        }
        return difference.entries;
    }

    private void bring(@Nullable HeldUnit before, OrderUnit unit) {
        HeldUnit held = before;
        if (held == null) {
            Where where = Where.of(newest);
            NewEntry ordered = new NewEntry(
                    unit.lineItemId(),
                    unit.n(),
                    UnitEventKind.ORDERED,
                    unit.product(),
                    1,
                    unit.revenue(),
                    unit.shop(),
                    unit.presentment(),
                    test,
                    where.place(),
                    where.country(),
                    newest.processedAt());
            entries.add(ordered);
            held = HeldUnit.first(ordered);
        } else if (held.life() == UnitLife.SOLD && unit.life() == UnitLife.SOLD) {
            reprice(held, unit);
        }
        live(held, unit);
        move(held, unit);
    }

    private void reprice(HeldUnit held, OrderUnit unit) {
        boolean comparable = held.revenue().currency().equals(unit.revenue().currency())
                && held.shop().currency().equals(unit.shop().currency())
                && held.presentment().currency().equals(unit.presentment().currency());
        if (!comparable) {
            return;
        }
        Money revenue = unit.revenue().minus(held.revenue());
        Money shop = unit.shop().minus(held.shop());
        Money presentment = unit.presentment().minus(held.presentment());
        if (!revenue.isZero() || !shop.isZero() || !presentment.isZero()) {
            // it corrects the minute in which the unit was sold
            add(held, UnitEventKind.REPRICED, 0, revenue, shop, presentment, newest.processedAt());
        }
    }

    private void live(HeldUnit held, OrderUnit unit) {
        // counted before the shop said that it was play money
        boolean played = test && !held.test() && unit.life() == UnitLife.SOLD;
        UnitLife life = played ? UnitLife.CANCELLED : unit.life();
        if (life == UnitLife.SOLD) {
            if (held.life() != UnitLife.SOLD) {
                Instant at = newest.updatedAt();
                add(held, UnitEventKind.RESTORED, 1, unit.revenue(), unit.shop(), unit.presentment(), at);
            }
            return;
        }
        Instant at = unit.goneAt() == null ? newest.updatedAt() : unit.goneAt();
        if (held.life() == life && (unit.goneAt() == null || at.equals(held.goneAt()))) {
            return;
        }
        UnitEventKind kind = life == UnitLife.REFUNDED ? UnitEventKind.REFUNDED : UnitEventKind.CANCELLED;
        // goes back with what it holds, so that a unit that is gone comes to nothing; gone already, only the reason
        // and the time change
        int units = held.life() == UnitLife.SOLD ? -1 : 0;
        add(
                held,
                kind,
                units,
                held.revenue().negated(),
                held.shop().negated(),
                held.presentment().negated(),
                at);
    }

    private void move(HeldUnit held, OrderUnit unit) {
        Instant shipped = held.shippedAt();
        Instant scanned = held.scannedAt();
        if (later(shipped, unit.shippedAt()) || later(scanned, unit.scannedAt())) {
            note(held, UnitEventKind.UNSHIPPED, newest.updatedAt());
            shipped = null;
            scanned = null;
        }
        if (unit.shippedAt() != null && !unit.shippedAt().equals(shipped)) {
            note(held, UnitEventKind.SHIPPED, unit.shippedAt());
        }
        if (unit.scannedAt() != null && !unit.scannedAt().equals(scanned)) {
            note(held, UnitEventKind.SCANNED, unit.scannedAt());
        }
        // told once more when it turns out to have been earlier
        if (unit.redeemedAt() != null
                && (held.redeemedAt() == null || unit.redeemedAt().isBefore(held.redeemedAt()))) {
            note(held, UnitEventKind.REDEEMED, unit.redeemedAt());
        }
    }

    /** True when what the ledger holds must be taken back; an earlier time is only added, and the earliest counts. */
    private static boolean later(@Nullable Instant held, @Nullable Instant now) {
        return held != null && (now == null || now.isAfter(held));
    }

    private void note(HeldUnit held, UnitEventKind kind, Instant at) {
        add(
                held,
                kind,
                0,
                Money.zero(held.revenue().currency()),
                Money.zero(held.shop().currency()),
                Money.zero(held.presentment().currency()),
                at);
    }

    private void add(
            HeldUnit held, UnitEventKind kind, int units, Money revenue, Money shop, Money presentment, Instant at) {
        entries.add(new NewEntry(
                held.key().lineItemId(),
                held.key().n(),
                kind,
                held.product(),
                units,
                revenue,
                shop,
                presentment,
                held.test(),
                held.place(),
                held.country(),
                at));
    }
}

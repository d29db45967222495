package org.deadwax.simulator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** One line of an order and what became of its units, numbered from 1. */
final class Line {

    final long id;
    final LineKind kind;
    final Ware ware;
    final int quantity;
    final Amount price;
    final BigDecimal taxRate;
    final boolean taxesIncluded;
    final @Nullable Long groupId;

    Amount discount;
    /** What became of each copy, the first at 0: parcels take the lowest that are open, refunds the highest. */
    private final Copy[] copies;

    Line(
            long id,
            Ware ware,
            int quantity,
            Amount price,
            BigDecimal taxRate,
            boolean taxesIncluded,
            @Nullable Long groupId) {
        this.id = id;
        this.kind = ware.kind();
        this.ware = ware;
        this.quantity = quantity;
        this.price = price;
        this.taxRate = kind == LineKind.GIFT_CARD || kind == LineKind.TIP ? BigDecimal.ZERO : taxRate;
        this.taxesIncluded = taxesIncluded;
        this.groupId = groupId;
        this.discount = price.times(0);
        this.copies = new Copy[quantity];
        for (int n = 0; n < quantity; n++) {
            copies[n] = new Copy();
        }
    }

    int current() {
        return count(Copy::isThere);
    }

    int unshipped() {
        return count(Copy::isOpen);
    }

    int shipped() {
        return count(Copy::isShipped);
    }

    void cancel(int units, Instant at) {
        gone(units).forEach(copy -> copy.cancelledAt = at);
    }

    void refund(int units, Instant at) {
        gone(units).forEach(copy -> copy.refundedAt = at);
    }

    /** @param parcel its number in the order */
    void ship(int units, int parcel, Instant at) {
        Arrays.stream(copies).filter(Copy::isOpen).limit(units).toList().forEach(copy -> {
            copy.shippedAt = at;
            copy.parcel = parcel;
        });
    }

    void scan(int parcel, Instant at) {
        Arrays.stream(copies)
                .filter(copy -> copy.parcel == parcel && copy.scannedAt == null)
                .forEach(copy -> copy.scannedAt = at);
    }

    /** The highest that were not shipped, then the highest of all. */
    private List<Copy> gone(int units) {
        List<Copy> there =
                new ArrayList<>(Arrays.stream(copies).filter(Copy::isThere).toList());
        List<Copy> first = new ArrayList<>();
        Collections.reverse(there);
        there.stream().filter(Copy::isOpen).forEach(first::add);
        there.stream().filter(copy -> !copy.isOpen()).forEach(first::add);
        return first.subList(0, units);
    }

    private int count(Predicate<Copy> which) {
        return (int) Arrays.stream(copies).filter(which).count();
    }

    /** @param n from 1 */
    Copy copy(int n) {
        return copies[n - 1];
    }

    /** After discounts, as the store charges it: with the tax where prices include it. */
    Amount charged() {
        return price.times(quantity).minus(discount);
    }

    Amount tax() {
        return taxesIncluded ? charged().inside(taxRate) : charged().at(taxRate);
    }

    /** What the label earns: after discounts, without tax. */
    Amount earned() {
        return taxesIncluded ? charged().minus(tax()) : charged();
    }

    /** Of the highest {@code units} that are left, with the lowest unit numbers taking a total's odd cents. */
    Amount earnedBy(int from, int to) {
        Amount sum = price.times(0);
        for (int n = from; n <= to; n++) {
            sum = sum.plus(new Amount(part(earned().shop(), n), part(earned().presentment(), n)));
        }
        return sum;
    }

    UnitTally tally() {
        return new UnitTally(
                quantity,
                count(copy -> copy.cancelledAt != null),
                count(copy -> copy.refundedAt != null),
                shipped(),
                count(copy -> copy.scannedAt != null),
                earned().shop(),
                earnedBy(1, current()).shop());
    }

    /** What was paid for one copy in the store's currency, without tax. */
    Money paid(int n) {
        return part(earned().shop(), n);
    }

    private Money part(Money total, int n) {
        long each = Math.floorDiv(total.minor(), quantity);
        long odd = Math.floorMod(total.minor(), quantity);
        return new Money(each + (n <= odd ? 1 : 0), total.currency());
    }
}

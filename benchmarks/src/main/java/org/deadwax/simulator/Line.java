package org.deadwax.simulator;

import java.math.BigDecimal;
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
    /** The units that are gone are always the highest, since parcels take the lowest. */
    private int cancelled;

    private int refunded;
    private int shipped;
    private int scanned;

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
    }

    int current() {
        return quantity - cancelled - refunded;
    }

    int unshipped() {
        return Math.max(0, current() - shipped);
    }

    int shipped() {
        return shipped;
    }

    void cancel(int units) {
        cancelled += units;
    }

    void refund(int units) {
        refunded += units;
    }

    void ship(int units) {
        shipped += units;
    }

    void scan(int units) {
        scanned += units;
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
                cancelled,
                refunded,
                shipped,
                scanned,
                earned().shop(),
                earnedBy(1, current()).shop());
    }

    private Money part(Money total, int n) {
        long each = Math.floorDiv(total.minor(), quantity);
        long odd = Math.floorMod(total.minor(), quantity);
        return new Money(each + (n <= odd ? 1 : 0), total.currency());
    }
}

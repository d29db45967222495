package org.deadwax.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An order as the store knows it at one moment; it changes while its story is told. */
final class Order {

    final long id;
    final int number;
    final Buyer buyer;
    final Channel channel;
    final StoreProfile store;
    final String presentmentCurrency;
    final boolean test;
    final List<Line> lines;
    final Discount discount;
    final Amount shipping;
    final String token;
    final Instant createdAt;
    final List<Refund> refunds = new ArrayList<>();
    final List<Parcel> parcels = new ArrayList<>();

    /** What was taken, before refunds: pending, authorized, paid or voided. */
    String payment = "pending";

    @Nullable
    Instant cancelledAt;

    Instant updatedAt;

    Order(
            long id,
            int number,
            Buyer buyer,
            Channel channel,
            StoreProfile store,
            String presentmentCurrency,
            boolean test,
            List<Line> lines,
            Discount discount,
            Amount shipping,
            String token,
            Instant createdAt) {
        this.id = id;
        this.number = number;
        this.buyer = buyer;
        this.channel = channel;
        this.store = store;
        this.presentmentCurrency = presentmentCurrency;
        this.test = test;
        this.lines = lines;
        this.discount = discount;
        this.shipping = shipping;
        this.token = token;
        this.createdAt = createdAt;
        this.updatedAt = createdAt;
    }

    /** A webhook writes whole seconds, so two states of one order are told apart only when a second lies between. */
    Instant touch(Instant at) {
        updatedAt = at.isAfter(updatedAt) ? at : updatedAt.plusSeconds(1);
        return updatedAt;
    }

    Amount none() {
        return Amount.zero(store.currency(), presentmentCurrency);
    }

    String financialStatus() {
        if (!payment.equals("paid") || refunds.isEmpty()) {
            return payment;
        }
        boolean all = lines.stream().allMatch(line -> line.current() == 0);
        return all ? "refunded" : "partially_refunded";
    }

    @Nullable
    String fulfillmentStatus() {
        boolean any = lines.stream().anyMatch(line -> line.shipped() > 0);
        boolean all = lines.stream().allMatch(line -> line.unshipped() == 0);
        return !any ? null : all ? "fulfilled" : "partial";
    }

    boolean needsShipping() {
        return lines.stream().anyMatch(line -> line.ware.shipped());
    }

    Amount goods() {
        return lines.stream().map(line -> line.price.times(line.quantity)).reduce(none(), Amount::plus);
    }

    Amount discounts() {
        return lines.stream().map(line -> line.discount).reduce(none(), Amount::plus);
    }

    Amount taxes() {
        return lines.stream().map(Line::tax).reduce(none(), Amount::plus);
    }

    Amount total() {
        Amount sum = goods().minus(discounts()).plus(shipping);
        return store.taxesIncluded() ? sum : sum.plus(taxes());
    }

    Amount currentGoods() {
        return lines.stream()
                .map(line -> line.charged().share(line.current(), line.quantity))
                .reduce(none(), Amount::plus);
    }

    Amount currentTaxes() {
        return lines.stream()
                .map(line -> line.tax().share(line.current(), line.quantity))
                .reduce(none(), Amount::plus);
    }

    Amount currentDiscounts() {
        return lines.stream()
                .map(line -> line.discount.share(line.current(), line.quantity))
                .reduce(none(), Amount::plus);
    }

    Amount currentTotal() {
        if (cancelledAt != null || payment.equals("voided")) {
            return none();
        }
        Amount sum = currentGoods().plus(shipping);
        return store.taxesIncluded() ? sum : sum.plus(currentTaxes());
    }
}

package org.deadwax.server.sales;

import java.time.Instant;
import java.util.List;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * An order as the shop saw it at one moment, {@code updatedAt}.
 *
 * @param name as people call it, "#100123"
 * @param test paid with play money
 * @param processedAt when the buyer ordered, by the shop's clock
 * @param channel where it was sold, as "web" or "pos"
 * @param mobile true when the buyer's browser says it runs on a phone or tablet
 * @param refunds those that this snapshot lists; the same facts as the refunds that come by themselves
 * @param charges what was paid beside the lines; no revenue of a label
 * @param buyer as they call themselves; null when the shop does not tell, and of what was stored before 25 November 2026
 */
public record OrderSnapshot(
        long orderId,
        String name,
        boolean test,
        boolean confirmed,
        FinancialStatus financialStatus,
        @Nullable Instant cancelledAt,
        Instant createdAt,
        Instant processedAt,
        Instant updatedAt,
        @Nullable String email,
        @Nullable String phone,
        @Nullable Address shipping,
        @Nullable Address billing,
        String shopCurrency,
        String presentmentCurrency,
        boolean taxesIncluded,
        String channel,
        boolean mobile,
        List<OrderedLine> lines,
        List<RefundFact> refunds,
        List<Charge> charges,
        @Nullable String buyer)
        implements StoreFact {

    public OrderSnapshot {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
        charges = List.copyOf(charges);
    }

    /** Of somebody who is not named. */
    public OrderSnapshot(
            long orderId,
            String name,
            boolean test,
            boolean confirmed,
            FinancialStatus financialStatus,
            @Nullable Instant cancelledAt,
            Instant createdAt,
            Instant processedAt,
            Instant updatedAt,
            @Nullable String email,
            @Nullable String phone,
            @Nullable Address shipping,
            @Nullable Address billing,
            String shopCurrency,
            String presentmentCurrency,
            boolean taxesIncluded,
            String channel,
            boolean mobile,
            List<OrderedLine> lines,
            List<RefundFact> refunds,
            List<Charge> charges) {
        this(
                orderId,
                name,
                test,
                confirmed,
                financialStatus,
                cancelledAt,
                createdAt,
                processedAt,
                updatedAt,
                email,
                phone,
                shipping,
                billing,
                shopCurrency,
                presentmentCurrency,
                taxesIncluded,
                channel,
                mobile,
                lines,
                refunds,
                charges,
                null);
    }

    /** @param kind "shipping" or "tip" */
    public record Charge(String kind, String title, Money shop, Money presentment) {}

    /** The same bought on a phone, or not. */
    OrderSnapshot withMobile(boolean onPhone) {
        return onPhone == mobile
                ? this
                : new OrderSnapshot(
                        orderId,
                        name,
                        test,
                        confirmed,
                        financialStatus,
                        cancelledAt,
                        createdAt,
                        processedAt,
                        updatedAt,
                        email,
                        phone,
                        shipping,
                        billing,
                        shopCurrency,
                        presentmentCurrency,
                        taxesIncluded,
                        channel,
                        onPhone,
                        lines,
                        refunds,
                        charges);
    }

    /** True when its units are sold: paid, in whole, and confirmed by the shop. */
    public boolean counts() {
        return confirmed && financialStatus.paid();
    }
}

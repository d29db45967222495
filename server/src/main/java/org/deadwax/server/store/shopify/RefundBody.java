package org.deadwax.server.store.shopify;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.model.Money;
import org.deadwax.server.sales.RefundFact;
import org.deadwax.server.sales.RefundFact.Adjustment;
import org.deadwax.server.sales.RefundFact.RefundedLine;
import org.deadwax.server.store.shopify.Amounts.Currencies;
import org.jspecify.annotations.Nullable;

/** A refund, by itself or within its order. Whether it was restocked does not matter: the unit is no longer sold. */
class RefundBody {

    private RefundBody() {}

    static RefundFact fact(Field body) {
        Field refund = body.get("id").absent() && !body.get("refund").absent() ? body.get("refund") : body;
        if (refund.get("refund_line_items").absent()
                && refund.get("transactions").absent()) {
            throw refund.get("refund_line_items").unreadable("is missing");
        }
        return fact(refund, refund.get("order_id").id(), null);
    }

    /** @param currencies of its order; null when the refund came without it */
    static RefundFact fact(Field refund, long orderId, @Nullable Currencies currencies) {
        Instant createdAt = refund.get("created_at").timeIfAny();
        List<RefundedLine> lines = lines(refund);
        return new RefundFact(
                refund.get("id").id(),
                orderId,
                createdAt == null ? refund.get("processed_at").time() : createdAt,
                lines,
                adjustments(refund, lines.isEmpty(), currencies));
    }

    private static List<RefundedLine> lines(Field refund) {
        List<RefundedLine> lines = new ArrayList<>();
        for (Field line : refund.get("refund_line_items").items()) {
            int quantity = line.get("quantity").count(LineItem.MOST_COPIES);
            Field itself = line.get("line_item_id");
            long lineItemId = itself.absent() ? line.get("line_item").get("id").id() : itself.id();
            if (quantity > 0) {
                lines.add(new RefundedLine(line.get("id").id(), lineItemId, quantity));
            }
        }
        return lines;
    }

    private static List<Adjustment> adjustments(Field refund, boolean amountOnly, @Nullable Currencies currencies) {
        List<Adjustment> adjustments = new ArrayList<>();
        for (Field adjustment : refund.get("order_adjustments").items()) {
            Currencies known = currencies == null ? currencies(adjustment.get("amount_set")) : currencies;
            boolean told = !adjustment.get("amount").absent()
                    || !adjustment.get("amount_set").absent();
            if (known == null || !told) {
                continue;
            }
            Amounts amount = Amounts.of(adjustment, "amount", "amount_set", known);
            adjustments.add(new Adjustment(
                    adjustment.get("kind").text("adjustment"),
                    adjustment.get("reason").text(),
                    amount.shopMoney(known, adjustment),
                    amount.presentmentMoney(known, adjustment)));
        }
        if (adjustments.isEmpty() && amountOnly) {
            transactions(refund, adjustments);
        }
        return adjustments;
    }

    /** Older versions have no adjustments: then only the money that moved tells what a refund without lines was. */
    private static void transactions(Field refund, List<Adjustment> adjustments) {
        for (Field transaction : refund.get("transactions").items()) {
            String currency = Amounts.currencyIfAny(transaction);
            if (currency != null
                    && transaction.get("kind").text("").equals("refund")
                    && transaction.get("status").text("").equals("success")) {
                BigDecimal amount = transaction.get("amount").number().negate();
                Money money = new Amounts(amount, amount)
                        .shopMoney(new Currencies(currency, currency), transaction.get("amount"));
                adjustments.add(new Adjustment("amount", refund.get("note").text(), money, money));
            }
        }
    }

    private static @Nullable Currencies currencies(Field set) {
        String shop = Amounts.currencyIfAny(set.get("shop_money"));
        String presentment = Amounts.currencyIfAny(set.get("presentment_money"));
        return shop == null ? null : new Currencies(shop, presentment == null ? shop : presentment);
    }
}

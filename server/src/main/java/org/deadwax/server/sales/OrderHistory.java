package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deadwax.model.Money;

/** An order and all that the ledger says of it. @param entries in the ledger's order */
record OrderHistory(HistoryOrder order, List<HistoryEntry> entries) {

    private static final Comparator<HistoryEntry> BY_UNIT =
            Comparator.comparingLong(HistoryEntry::lineItemId).thenComparingInt(HistoryEntry::unitNo);

    /** Ordered by line item and number within it. */
    List<UnitHistory> units() {
        List<HistoryEntry> byUnit = new ArrayList<>(entries);
        // a stable sort: what happened to a unit stays in the ledger's order
        byUnit.sort(BY_UNIT);
        List<UnitHistory> units = new ArrayList<>();
        for (int from = 0, to; from < byUnit.size(); from = to) {
            to = from + 1;
            while (to < byUnit.size() && BY_UNIT.compare(byUnit.get(from), byUnit.get(to)) == 0) {
                to++;
            }
            units.add(unit(order, byUnit.subList(from, to), units.size() + 1));
        }
        return units;
    }

    private static UnitHistory unit(HistoryOrder order, List<HistoryEntry> entries, int itemNo) {
        HistoryEntry ordered = entries.getFirst();
        Money paid = ordered.shop();
        Money presentment = ordered.presentment();
        Money revenue = ordered.revenue();
        List<UnitEvent> events = new ArrayList<>(entries.size());
        for (HistoryEntry entry : entries) {
            switch (entry.kind()) {
                case RESTORED -> {
                    paid = entry.shop();
                    presentment = entry.presentment();
                    revenue = entry.revenue();
                }
                case REPRICED -> {
                    paid = paid.plus(entry.shop());
                    presentment = presentment.plus(entry.presentment());
                    revenue = revenue.plus(entry.revenue());
                }
                default -> {
                    // what goes back was paid before; the rest moves no money
                }
            }
            events.add(new UnitEvent(entry.seq(), entry.kind(), entry.occurredAt()));
        }
        return new UnitHistory(
                order.storeId(),
                order.orderId(),
                ordered.lineItemId(),
                ordered.unitNo(),
                order.name(),
                ordered.productId(),
                paid,
                presentment,
                order.rateMissing() ? null : revenue,
                order.usZip(),
                order.shippingCountry(),
                order.billingCountry(),
                order.channel(),
                order.customer(),
                ordered.bundle(),
                order.hasEmail(),
                ordered.test(),
                order.mobile(),
                itemNo,
                order.orderedAt(),
                events);
    }
}

package org.deadwax.server.sales;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.deadwax.model.Money;
import org.deadwax.server.sales.HeldUnit.UnitKey;
import org.jspecify.annotations.Nullable;

/** Turns entries that are sorted by order into the units of one order after the other. */
class OrderByOrder implements Iterator<UnitHistory> {

    private final Iterator<HistoryRow> rows;
    private @Nullable HistoryRow next;
    private final Deque<UnitHistory> units = new ArrayDeque<>();

    OrderByOrder(Iterator<HistoryRow> rows) {
        this.rows = rows;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        if (units.isEmpty()) {
            readOrder();
        }
        return !units.isEmpty();
    }

    @Override
    public UnitHistory next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return units.removeFirst();
    }

    private void readOrder() {
        if (next == null) {
            return;
        }
        OrderKey key = next.key();
        Map<UnitKey, List<HistoryRow>> byUnit =
                new TreeMap<>(Comparator.comparingLong(UnitKey::lineItemId).thenComparingInt(UnitKey::n));
        while (next != null && next.key().equals(key)) {
            byUnit.computeIfAbsent(
                            new UnitKey(next.entry().lineItemId(), next.entry().unitNo()), k -> new ArrayList<>())
                    .add(next);
            next = rows.hasNext() ? rows.next() : null;
        }
        int itemNo = 0;
        for (List<HistoryRow> entries : byUnit.values()) {
            itemNo++;
            units.add(unit(entries, itemNo));
        }
    }

    private static UnitHistory unit(List<HistoryRow> entries, int itemNo) {
        HistoryRow first = entries.getFirst();
        NewEntry ordered = first.entry();
        Money paid = ordered.shop();
        Money presentment = ordered.presentment();
        Money revenue = ordered.revenue();
        List<UnitEvent> events = new ArrayList<>(entries.size());
        for (HistoryRow row : entries) {
            NewEntry entry = row.entry();
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
            events.add(new UnitEvent(row.seq(), entry.kind(), entry.occurredAt()));
        }
        return new UnitHistory(
                first.key().storeId(),
                first.key().orderId(),
                ordered.lineItemId(),
                ordered.unitNo(),
                first.orderName(),
                ordered.product().productId(),
                ordered.product().releaseId(),
                ordered.product().format(),
                paid,
                presentment,
                first.rateMissing() ? null : revenue,
                first.usZip(),
                first.shippingCountry(),
                first.billingCountry(),
                first.channel(),
                first.customer(),
                first.bundle(),
                first.hasEmail(),
                ordered.test(),
                first.mobile(),
                itemNo,
                first.orderedAt(),
                events);
    }
}

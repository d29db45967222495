package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about one order, merged: adding a fact twice, or two facts in the other order, gives the same.
 *
 * @param newest snapshot; null while only a refund, parcel or scan came
 * @param earlier paid lines that the newest snapshot does not tell: it is not paid, or lacks them, or has fewer copies
 * @param test some snapshot said so
 * @param refunds by id, as are shipments and scans
 * @param deleted null unless the shop deleted the order
 * @param sightings what all its snapshots showed to be left; facts that were stored before 25 November 2026 have none
 */
public record OrderFacts(
        @Nullable OrderSnapshot newest,
        List<KnownLine> earlier,
        boolean test,
        List<RefundFact> refunds,
        List<ShipmentFact> shipments,
        List<ScanFact> scans,
        @Nullable DeletionFact deleted,
        List<Sighting> sightings) {

    public static final OrderFacts NONE =
            new OrderFacts(null, List.of(), false, List.of(), List.of(), List.of(), null, List.of());

    public OrderFacts {
        earlier = List.copyOf(earlier);
        refunds = List.copyOf(refunds);
        shipments = List.copyOf(shipments);
        scans = List.copyOf(scans);
        sightings = sightings == null ? List.of() : List.copyOf(sightings);
    }

    public OrderFacts with(Collection<? extends StoreFact> facts) {
        OrderFacts merged = this;
        for (StoreFact fact : facts) {
            merged = merged.with(fact);
        }
        return merged;
    }

    public OrderFacts with(StoreFact fact) {
        return switch (fact) {
            case OrderSnapshot snapshot -> with(snapshot);
            case RefundFact refund ->
                new OrderFacts(newest, earlier, test, refunds(List.of(refund)), shipments, scans, deleted, sightings);
            case ShipmentFact shipment ->
                new OrderFacts(newest, earlier, test, refunds, shipments(shipment), scans, deleted, sightings);
            case ScanFact scan ->
                new OrderFacts(newest, earlier, test, refunds, shipments, scans(scan), deleted, sightings);
            case DeletionFact deletion ->
                new OrderFacts(newest, earlier, test, refunds, shipments, scans, deletion.merge(deleted), sightings);
        };
    }

    private OrderFacts with(OrderSnapshot snapshot) {
        Map<Long, KnownLine> known = new TreeMap<>();
        paidLines().forEach(line -> known.put(line.line().lineItemId(), line));
        paidLinesOf(snapshot).forEach(line -> known.merge(line.line().lineItemId(), line, KnownLine::merge));
        OrderSnapshot winner =
                newest == null || SnapshotRank.of(snapshot).compareTo(SnapshotRank.of(newest)) > 0 ? snapshot : newest;
        for (KnownLine told : paidLinesOf(winner)) {
            known.remove(told.line().lineItemId(), told);
        }
        return new OrderFacts(
                winner,
                new ArrayList<>(known.values()),
                test || snapshot.test(),
                refunds(snapshot.refunds()),
                shipments,
                scans,
                deleted,
                sightings(snapshot));
    }

    /** Every line that was ever paid for, by id. Empty for an order that never was. */
    List<KnownLine> paidLines() {
        if (newest == null) {
            return List.of();
        }
        Map<Long, KnownLine> lines = new TreeMap<>();
        earlier.forEach(line -> lines.put(line.line().lineItemId(), line));
        paidLinesOf(newest).forEach(line -> lines.merge(line.line().lineItemId(), line, KnownLine::merge));
        return new ArrayList<>(lines.values());
    }

    boolean knows(long lineItemId) {
        return paidLines().stream().anyMatch(line -> line.line().lineItemId() == lineItemId)
                || (newest != null && newest.lines().stream().anyMatch(line -> line.lineItemId() == lineItemId));
    }

    private static List<KnownLine> paidLinesOf(OrderSnapshot snapshot) {
        if (!snapshot.counts()) {
            return List.of();
        }
        SnapshotRank rank = SnapshotRank.of(snapshot);
        return snapshot.lines().stream()
                .map(line -> new KnownLine(line, line.quantity(), rank))
                .toList();
    }

    /** The same refund may come by itself and within its order; of two versions the fuller one is kept. */
    private List<RefundFact> refunds(List<RefundFact> added) {
        if (added.isEmpty()) {
            return refunds;
        }
        Map<Long, RefundFact> byId = new HashMap<>();
        refunds.forEach(refund -> byId.put(refund.refundId(), refund));
        Comparator<RefundFact> fuller = Comparator.<RefundFact>comparingInt(
                        refund -> refund.lines().size())
                .thenComparing(refund -> refund.adjustments().size())
                .thenComparing(RefundFact::toString);
        added.forEach(refund -> byId.merge(refund.refundId(), refund, (a, b) -> fuller.compare(a, b) >= 0 ? a : b));
        return byId.values().stream()
                .sorted(Comparator.comparing(RefundFact::at).thenComparing(RefundFact::refundId))
                .toList();
    }

    private List<ShipmentFact> shipments(ShipmentFact added) {
        Map<Long, ShipmentFact> byId = new HashMap<>();
        shipments.forEach(shipment -> byId.put(shipment.fulfillmentId(), shipment));
        byId.merge(added.fulfillmentId(), added, ShipmentFact::merge);
        return byId.values().stream()
                .sorted(Comparator.comparing(ShipmentFact::at).thenComparing(ShipmentFact::fulfillmentId))
                .toList();
    }

    private List<ScanFact> scans(ScanFact added) {
        Map<Long, ScanFact> byId = new HashMap<>();
        scans.forEach(scan -> byId.put(scan.eventId(), scan));
        Comparator<ScanFact> later = Comparator.comparing(ScanFact::at).thenComparing(ScanFact::toString);
        byId.merge(added.eventId(), added, (a, b) -> later.compare(a, b) >= 0 ? a : b);
        return byId.values().stream()
                .sorted(Comparator.comparing(ScanFact::at).thenComparing(ScanFact::eventId))
                .toList();
    }

    private List<Sighting> sightings(OrderSnapshot snapshot) {
        Sighting added = Sighting.of(snapshot);
        List<Sighting> all = new ArrayList<>();
        for (Sighting known : sightings) {
            if (known.shows(added)) {
                added = added.merge(known);
            } else {
                all.add(known);
            }
        }
        all.add(added);
        all.sort(Comparator.comparing((Sighting sighting) -> sighting.at().getFirst())
                .thenComparing(Sighting::toString));
        return all;
    }
}

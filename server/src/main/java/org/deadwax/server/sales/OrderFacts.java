package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
 * @param redemptions the earliest of each unit
 * @param customer the keys of all snapshots that ever came, hashed
 */
public record OrderFacts(
        @Nullable OrderSnapshot newest,
        List<KnownLine> earlier,
        boolean test,
        List<RefundFact> refunds,
        List<ShipmentFact> shipments,
        List<ScanFact> scans,
        @Nullable DeletionFact deleted,
        List<Sighting> sightings,
        @Nullable List<RedemptionFact> redemptions,
        @Nullable List<String> customer) {

    public static final OrderFacts NONE = new OrderFacts(
            null, List.of(), false, List.of(), List.of(), List.of(), null, List.of(), List.of(), List.of());

    public OrderFacts {
        earlier = List.copyOf(earlier);
        refunds = List.copyOf(refunds);
        shipments = List.copyOf(shipments);
        scans = List.copyOf(scans);
        sightings = sightings == null ? List.of() : List.copyOf(sightings);
        // documents of an earlier version have neither
        redemptions = redemptions == null ? List.of() : List.copyOf(redemptions);
        customer = customer == null ? List.of() : List.copyOf(customer);
    }

    @Override
    public List<RedemptionFact> redemptions() {
        return Objects.requireNonNull(redemptions);
    }

    @Override
    public List<String> customer() {
        return Objects.requireNonNull(customer);
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
            case RefundFact refund -> with(refunds(List.of(refund)), shipments, scans, deleted);
            case ShipmentFact shipment -> with(refunds, shipments(shipment), scans, deleted);
            case ScanFact scan -> with(refunds, shipments, scans(scan), deleted);
            case DeletionFact deletion -> with(refunds, shipments, scans, deletion.merge(deleted));
            case RedemptionFact redemption -> with(redemptions(redemption), customer());
            case CustomerFact keys -> with(redemptions(), customer(keys));
            // in clear: what is to be kept of it is a CustomerFact
            case BuyerFact buyer -> this;
        };
    }

    private OrderFacts with(
            List<RefundFact> refunds,
            List<ShipmentFact> shipments,
            List<ScanFact> scans,
            @Nullable DeletionFact deleted) {
        return new OrderFacts(
                newest, earlier, test, refunds, shipments, scans, deleted, sightings, redemptions, customer);
    }

    private OrderFacts with(List<RedemptionFact> redemptions, List<String> customer) {
        return new OrderFacts(
                newest, earlier, test, refunds, shipments, scans, deleted, sightings, redemptions, customer);
    }

    private OrderFacts with(OrderSnapshot snapshot) {
        Map<Long, KnownLine> known = new TreeMap<>();
        paidLines().forEach(line -> known.put(line.line().lineItemId(), line));
        paidLinesOf(snapshot).forEach(line -> known.merge(line.line().lineItemId(), line, KnownLine::merge));
        OrderSnapshot winner =
                newest == null || SnapshotRank.of(snapshot).compareTo(SnapshotRank.of(newest)) > 0 ? snapshot : newest;
        // only what a browser told says so; an order that was fetched does not, and takes nothing back
        winner = winner.withMobile(snapshot.mobile() || newest != null && newest.mobile());
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
                sightings(snapshot),
                redemptions,
                customer);
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

    /** As the newest snapshot that has it; null when none had. */
    public @Nullable OrderedLine line(long lineItemId) {
        if (newest == null) {
            return null;
        }
        return Stream.concat(newest.lines().stream(), earlier.stream().map(KnownLine::line))
                .filter(line -> line.lineItemId() == lineItemId)
                .findFirst()
                .orElse(null);
    }

    boolean knows(long lineItemId) {
        return line(lineItemId) != null;
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

    private List<RedemptionFact> redemptions(RedemptionFact added) {
        Comparator<RedemptionFact> byUnit =
                Comparator.comparingLong(RedemptionFact::lineItemId).thenComparingInt(RedemptionFact::n);
        TreeMap<RedemptionFact, RedemptionFact> earliest = new TreeMap<>(byUnit);
        redemptions().forEach(redemption -> earliest.put(redemption, redemption));
        RedemptionFact known = earliest.get(added);
        if (known == null || added.at().isBefore(known.at())) {
            earliest.remove(added);
            earliest.put(added, added);
        }
        return new ArrayList<>(earliest.values());
    }

    private List<String> customer(CustomerFact added) {
        TreeSet<String> keys = new TreeSet<>(customer());
        keys.addAll(added.keys());
        return new ArrayList<>(keys);
    }
}

package org.deadwax.server.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of an order come to. A pure function of them, so the order in which they came leaves no trace.
 *
 * @param units of every line that belongs to a product, whether still sold or not
 * @param unmapped lines that may be music and belong to no product yet
 * @param leftOut what is no unit, and why
 * @param orphans sentences on refunds and parcels that name a line which the order does not have (yet)
 */
public record OrderState(List<OrderUnit> units, List<Unmapped> unmapped, List<LeftOut> leftOut, List<String> orphans) {

    public OrderState {
        units = List.copyOf(units);
        unmapped = List.copyOf(unmapped);
        leftOut = List.copyOf(leftOut);
        orphans = List.copyOf(orphans);
    }

    /** @param units that are still sold */
    public record Unmapped(OrderedLine line, int units) {}

    public record LeftOut(OrderedLine line, String reason) {}

    /** @param products looked up only for lines that may be units */
    public static OrderState of(OrderFacts facts, ProductLookup products, Reckoning reckoning) {
        Sightings sightings = new Sightings(facts);
        List<OrderUnit> units = new ArrayList<>();
        List<Unmapped> unmapped = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (KnownLine known : facts.paidLines()) {
            OrderedLine line = known.line();
            String reason = NoUnits.certainly(line).orElse(null);
            SoldAs product = reason == null ? products.find(line) : null;
            if (reason == null && product == null) {
                reason = NoUnits.plainly(line).orElse(null);
            }
            LineUnits copies = new LineUnits(facts, sightings, known);
            if (reason != null) {
                leftOut.add(new LeftOut(line, reason));
            } else if (product == null) {
                unmapped.add(new Unmapped(line, copies.sold()));
            } else {
                units.addAll(copies.units(product, reckoning));
            }
        }
        return new OrderState(units, unmapped, leftOut, orphans(facts));
    }

    /** Why no unit of an order is sold; null when it counts, or nothing but refunds and parcels is known. */
    public static @Nullable String notCounted(OrderFacts facts) {
        OrderSnapshot newest = facts.newest();
        if (newest == null || !facts.paidLines().isEmpty()) {
            return null;
        }
        if (!newest.confirmed()) {
            return "The shop has not confirmed the order.";
        }
        if (!newest.financialStatus().paid()) {
            return "The order is not paid: its financial status is "
                    + newest.financialStatus().name().toLowerCase(Locale.ROOT) + ".";
        }
        return null;
    }

    private static List<String> orphans(OrderFacts facts) {
        if (facts.newest() == null) {
            return List.of();
        }
        List<String> orphans = new ArrayList<>();
        for (RefundFact refund : facts.refunds()) {
            for (RefundFact.RefundedLine line : refund.lines()) {
                if (!facts.knows(line.lineItemId())) {
                    orphans.add("Refund " + refund.refundId() + " names line " + line.lineItemId()
                            + ", which the order does not have.");
                }
            }
        }
        for (ShipmentFact shipment : facts.shipments()) {
            for (ShipmentFact.ShippedLine line : shipment.lines()) {
                if (!facts.knows(line.lineItemId())) {
                    orphans.add("Fulfilment " + shipment.fulfillmentId() + " names line " + line.lineItemId()
                            + ", which the order does not have.");
                }
            }
        }
        return orphans;
    }
}

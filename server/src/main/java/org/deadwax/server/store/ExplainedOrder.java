package org.deadwax.server.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Money;
import org.deadwax.server.sales.OrderFacts;
import org.deadwax.server.sales.OrderSnapshot;
import org.deadwax.server.sales.OrderState;
import org.deadwax.server.sales.OrderUnit;
import org.deadwax.server.sales.OrderedLine;
import org.deadwax.server.sales.ProductLookup;
import org.deadwax.server.sales.Reckoning;
import org.deadwax.server.sales.RefundFact;
import org.deadwax.server.sales.UnitLife;
import org.deadwax.server.store.Explanation.Adjustment;
import org.deadwax.server.store.Explanation.Amount;
import org.deadwax.server.store.Explanation.Both;
import org.deadwax.server.store.Explanation.Ignored;
import org.deadwax.server.store.Explanation.Unit;
import org.deadwax.server.store.Explanation.Units;
import org.deadwax.server.store.Explanation.Unmapped;
import org.jspecify.annotations.Nullable;

/** One order's facts in words. */
class ExplainedOrder {

    private static final String TEST = "A test order: the ledger keeps it, no total and no chart counts it.";
    private static final String ALONE = "Its order has not come yet. What is known waits for it.";

    private final long orderId;
    private final OrderFacts facts;
    private final ProductNames names;

    ExplainedOrder(long orderId, OrderFacts facts, ProductNames names) {
        this.orderId = orderId;
        this.facts = facts;
        this.names = names;
    }

    Explanation.Order explain() {
        OrderSnapshot newest = facts.newest();
        if (newest == null) {
            return new Explanation.Order(
                    Long.toString(orderId),
                    null,
                    "unknown",
                    false,
                    ALONE,
                    false,
                    null,
                    null,
                    null,
                    null,
                    null,
                    count(List.of()),
                    null,
                    List.of(),
                    adjustments(),
                    List.of(),
                    List.of(),
                    notes(List.of()));
        }
        ProductLookup products = names.lookup();
        OrderState state = OrderState.of(facts, products, new Reckoning(newest.shopCurrency(), null));
        String notCounted = OrderState.notCounted(facts);
        String reason = notCounted != null ? notCounted : facts.test() ? TEST : null;
        return new Explanation.Order(
                Long.toString(orderId),
                newest.name(),
                state(newest),
                reason == null,
                reason,
                facts.test(),
                newest.processedAt(),
                newest.updatedAt(),
                newest.cancelledAt(),
                newest.channel(),
                newest.taxesIncluded(),
                count(state.units()),
                revenue(state.units(), newest),
                products(state, newest),
                adjustments(),
                unmapped(state),
                ignored(state, newest, notCounted),
                notes(state.orphans()));
    }

    private String state(OrderSnapshot newest) {
        if (facts.deleted() != null) {
            return "deleted";
        }
        return newest.cancelledAt() != null
                ? "cancelled"
                : newest.financialStatus().name().toLowerCase(Locale.ROOT);
    }

    private List<Explanation.Product> products(OrderState state, OrderSnapshot newest) {
        Map<UUID, List<OrderUnit>> byProduct = new LinkedHashMap<>();
        state.units()
                .forEach(unit -> byProduct
                        .computeIfAbsent(unit.product().productId(), id -> new ArrayList<>())
                        .add(unit));
        List<Explanation.Product> products = new ArrayList<>();
        byProduct.forEach((id, units) -> {
            OrderedLine line = facts.line(units.getFirst().lineItemId());
            String sku = line == null ? null : line.sku();
            products.add(new Explanation.Product(
                    names.of(id, sku),
                    sku,
                    line == null ? names.of(id, sku) : line.shownTitle(),
                    count(units),
                    revenue(units, newest),
                    units.stream().map(ExplainedOrder::unit).toList()));
        });
        return products;
    }

    private static Unit unit(OrderUnit unit) {
        String state = switch (unit.life()) {
            case CANCELLED -> "cancelled";
            case REFUNDED -> "refunded";
            case SOLD -> unit.scannedAt() != null ? "scanned" : unit.shippedAt() != null ? "shipped" : "ordered";
        };
        return new Unit(
                Long.toString(unit.lineItemId()),
                unit.n(),
                state,
                both(unit.shop(), unit.presentment()),
                unit.goneAt(),
                unit.shippedAt(),
                unit.scannedAt());
    }

    private static Units count(List<OrderUnit> units) {
        int cancelled = 0;
        int refunded = 0;
        int shipped = 0;
        int scanned = 0;
        for (OrderUnit unit : units) {
            cancelled += unit.life() == UnitLife.CANCELLED ? 1 : 0;
            refunded += unit.life() == UnitLife.REFUNDED ? 1 : 0;
            shipped += unit.shippedAt() != null ? 1 : 0;
            scanned += unit.scannedAt() != null ? 1 : 0;
        }
        return new Units(units.size(), cancelled, refunded, units.size() - cancelled - refunded, shipped, scanned);
    }

    /** Net; a test order brings nothing. */
    private Both revenue(List<OrderUnit> units, OrderSnapshot newest) {
        Money shop = Money.zero(newest.shopCurrency());
        Money presentment = Money.zero(newest.presentmentCurrency());
        for (OrderUnit unit : units) {
            if (unit.life() == UnitLife.SOLD && !facts.test()) {
                shop = shop.plus(unit.shop());
                presentment = presentment.plus(unit.presentment());
            }
        }
        return both(shop, presentment);
    }

    private List<Adjustment> adjustments() {
        List<Adjustment> adjustments = new ArrayList<>();
        for (RefundFact refund : facts.refunds()) {
            refund.adjustments()
                    .forEach(adjustment -> adjustments.add(new Adjustment(
                            Long.toString(refund.refundId()),
                            adjustment.kind(),
                            adjustment.reason(),
                            both(adjustment.shop(), adjustment.presentment()))));
        }
        return adjustments;
    }

    private List<Unmapped> unmapped(OrderState state) {
        return state.unmapped().stream()
                .map(unmapped -> new Unmapped(
                        Long.toString(unmapped.line().lineItemId()),
                        unmapped.line().shownTitle(),
                        unmapped.line().sku(),
                        unmapped.units(),
                        both(unmapped.line().shop(), unmapped.line().presentment()),
                        unmapped.line().sku() == null
                                ? "The line has no SKU. Give the product one in the store and in its release."
                                : "No product has this SKU or UPC. Give it to one, and the line counts."))
                .toList();
    }

    private static List<Ignored> ignored(OrderState state, OrderSnapshot newest, @Nullable String notCounted) {
        List<Ignored> ignored = new ArrayList<>();
        if (notCounted != null) {
            newest.lines().forEach(line -> ignored.add(ignored(line, notCounted)));
        }
        state.leftOut().forEach(leftOut -> ignored.add(ignored(leftOut.line(), leftOut.reason())));
        for (OrderSnapshot.Charge charge : newest.charges()) {
            ignored.add(new Ignored(
                    charge.kind(),
                    charge.title(),
                    null,
                    null,
                    both(charge.shop(), charge.presentment()),
                    charge.kind().equals("tip") ? "A tip is no record." : "Shipping is no revenue of a label."));
        }
        return ignored;
    }

    private static Ignored ignored(OrderedLine line, String reason) {
        return new Ignored(
                "line",
                line.shownTitle(),
                Long.toString(line.lineItemId()),
                line.quantity(),
                both(line.shop(), line.presentment()),
                reason);
    }

    private List<String> notes(List<String> orphans) {
        List<String> notes = new ArrayList<>(orphans);
        if (facts.deleted() != null) {
            notes.add("The shop deleted the order and counts it no more: what was sold of it is cancelled.");
        }
        for (RefundFact refund : facts.refunds()) {
            if (refund.amountOnly()) {
                notes.add("Refund " + refund.refundId() + " has no lines: it moves money and touches no unit.");
            } else if (facts.newest() == null) {
                refund.lines()
                        .forEach(line -> notes.add("Refund " + refund.refundId() + " takes back " + line.quantity()
                                + " of line " + line.lineItemId() + "."));
            }
        }
        facts.shipments().stream()
                .filter(shipment -> !shipment.left())
                .forEach(shipment -> notes.add("Fulfilment " + shipment.fulfillmentId() + " is " + shipment.status()
                        + ": nothing was shipped."));
        facts.scans().stream()
                .filter(scan -> !scan.scanned())
                .forEach(scan -> notes.add(
                        "Event " + scan.eventId() + " says " + scan.status() + ", which is no carrier's scan."));
        return notes;
    }

    private static Both both(Money shop, Money presentment) {
        return new Both(Amount.of(shop), Amount.of(presentment));
    }
}

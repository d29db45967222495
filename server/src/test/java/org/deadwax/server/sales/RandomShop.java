package org.deadwax.server.sales;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.server.sales.RefundFact.RefundedLine;
import org.deadwax.server.sales.ShipmentFact.ShippedLine;
import org.jspecify.annotations.Nullable;

/** One order of a shop that edits, refunds, cancels and ships at random, and says each time what it did. The same seed, the same order. */
class RandomShop {

    static final Instant MIDNIGHT = Instant.parse("2026-11-20T05:00:00Z");

    /** Every line's SKU is a product of its own. */
    static final ProductLookup PRODUCTS = line -> line.sku() == null ? null : product(line.sku());

    private static class Line {
        final long id;
        int quantity;
        int current;
        int refunded;
        int shipped;
        long priceMinor;

        Line(long id, int quantity, long priceMinor) {
            this.id = id;
            this.quantity = quantity;
            this.current = quantity;
            this.priceMinor = priceMinor;
        }
    }

    private final Random random;
    private final long orderId;
    private final boolean test;
    private final List<Line> lines = new ArrayList<>();
    private final List<RefundFact> refunds = new ArrayList<>();
    private final List<ShipmentFact> shipments = new ArrayList<>();
    private final List<StoreFact> said = new ArrayList<>();
    private Instant now;
    private FinancialStatus status = FinancialStatus.PAID;
    private @Nullable Instant cancelledAt;
    private long nextId = 1;

    RandomShop(long seed, long orderId) {
        this.random = new Random(seed * 31 + orderId);
        this.orderId = orderId;
        this.test = random.nextInt(20) == 0;
        this.now = MIDNIGHT.plusSeconds(random.nextInt(3_600));
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            lines.add(new Line(orderId * 100 + i, 1 + random.nextInt(4), random.nextInt(4_000)));
        }
        if (random.nextBoolean()) {
            FinancialStatus paid = status;
            status = FinancialStatus.PENDING;
            say();
            status = paid;
        }
        say();
        int steps = random.nextInt(7);
        for (int i = 0; i < steps; i++) {
            // a shop's clock has whole seconds: some steps fall into one
            now = now.plusSeconds(random.nextInt(3));
            step();
        }
        if (random.nextInt(12) == 0) {
            delete();
        }
    }

    static SoldAs product(String sku) {
        return new SoldAs(UUID.nameUUIDFromBytes(sku.getBytes(StandardCharsets.UTF_8)), new UUID(7, 7), Format.VINYL);
    }

    List<StoreFact> said() {
        return said;
    }

    /** What the shop itself says is left: {@code current_quantity}, summed. */
    int left() {
        return lines.stream().mapToInt(line -> line.current).sum();
    }

    boolean test() {
        return test;
    }

    long orderId() {
        return orderId;
    }

    private void step() {
        if (cancelledAt != null) {
            say();
            return;
        }
        Line line = lines.get(random.nextInt(lines.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> refund(line);
            case 2 -> take(line);
            case 3 -> giveBack(line);
            case 4 -> addCopies(line);
            case 5 -> cancel();
            case 6, 7 -> ship(line);
            case 8 -> moveParcel();
            default -> say();
        }
    }

    private void refund(Line line) {
        List<RefundedLine> gone = new ArrayList<>();
        int open = line.current;
        if (open > 0 && random.nextInt(5) > 0) {
            int copies = 1 + random.nextInt(open);
            line.current -= copies;
            line.refunded += copies;
            gone.add(new RefundedLine(nextId++, line.id, copies));
        }
        RefundFact refund = new RefundFact(orderId * 100 + nextId++, orderId, now, gone, List.of());
        refunds.add(refund);
        status = left() == 0 ? FinancialStatus.REFUNDED : FinancialStatus.PARTIALLY_REFUNDED;
        said.add(refund);
        say();
    }

    /** An edit takes only what has not left the house. */
    private void take(Line line) {
        int open = line.current - line.shipped;
        if (open > 0) {
            line.current -= 1 + random.nextInt(open);
        }
        say();
    }

    /** Not within the second of what it undoes: nobody could tell which came first. */
    private void giveBack(Line line) {
        now = now.plusSeconds(1);
        line.current = line.quantity - line.refunded;
        say();
    }

    private void addCopies(Line line) {
        FinancialStatus before = status;
        line.quantity++;
        line.current++;
        status = FinancialStatus.PARTIALLY_PAID;
        say();
        status = before;
        now = now.plusSeconds(1);
        say();
    }

    private void cancel() {
        cancelledAt = now;
        List<RefundedLine> gone = new ArrayList<>();
        for (Line line : lines) {
            if (line.current > 0) {
                gone.add(new RefundedLine(nextId++, line.id, line.current));
                line.refunded += line.current;
                line.current = 0;
            }
        }
        if (random.nextBoolean()) {
            RefundFact refund = new RefundFact(
                    orderId * 100 + nextId++, orderId, now.plusSeconds(random.nextInt(2)), gone, List.of());
            refunds.add(refund);
            said.add(refund);
            status = FinancialStatus.REFUNDED;
        } else {
            status = FinancialStatus.VOIDED;
        }
        say();
    }

    /** Nothing comes after it, but what was said before may come later. */
    private void delete() {
        now = now.plusSeconds(random.nextInt(3));
        lines.forEach(line -> line.current = 0);
        said.add(new DeletionFact(orderId, now));
    }

    private void ship(Line line) {
        int open = line.current - line.shipped;
        if (open <= 0) {
            return;
        }
        int copies = 1 + random.nextInt(open);
        line.shipped += copies;
        ShipmentFact shipment = new ShipmentFact(
                orderId * 100 + nextId++,
                orderId,
                "success",
                now,
                now,
                List.of(new ShippedLine(line.id, copies)),
                null);
        shipments.add(shipment);
        said.add(shipment);
        say();
    }

    private void moveParcel() {
        if (shipments.isEmpty()) {
            return;
        }
        ShipmentFact shipment = shipments.get(random.nextInt(shipments.size()));
        String status = List.of("label_printed", "in_transit", "delivered").get(random.nextInt(3));
        switch (random.nextInt(4)) {
            case 0 -> said.add(updated(shipment, "success", status));
            case 1 -> {
                // an order's parcel that comes back unsent, so that others take its copies
                said.add(updated(shipment, "cancelled", status));
                shipments.remove(shipment);
                shipment.lines()
                        .forEach(shipped -> lines.stream()
                                .filter(line -> line.id == shipped.lineItemId())
                                .forEach(line -> line.shipped -= shipped.quantity()));
            }
            default -> said.add(new ScanFact(orderId * 100 + nextId++, shipment.fulfillmentId(), orderId, status, now));
        }
    }

    private ShipmentFact updated(ShipmentFact shipment, String status, String carrierStatus) {
        return new ShipmentFact(
                shipment.fulfillmentId(), orderId, status, shipment.at(), now, shipment.lines(), carrierStatus);
    }

    private void say() {
        List<OrderedLine> shown = new ArrayList<>();
        for (Line line : lines) {
            Money total = new Money(line.priceMinor * line.quantity - line.priceMinor / 10, "USD");
            shown.add(new OrderedLine(
                    line.id,
                    1L,
                    1L,
                    "Album",
                    null,
                    "SKU-" + line.id % 5,
                    line.quantity,
                    line.current,
                    true,
                    false,
                    false,
                    total,
                    total,
                    null));
        }
        said.add(new OrderSnapshot(
                orderId,
                "#" + orderId,
                test,
                true,
                status,
                cancelledAt,
                MIDNIGHT,
                MIDNIGHT.plusSeconds(orderId % 600),
                now,
                "fan@example.com",
                null,
                new Address("97201", "Portland", "OR", "US"),
                null,
                "USD",
                "USD",
                false,
                "web",
                false,
                shown,
                refunds,
                List.of()));
    }
}

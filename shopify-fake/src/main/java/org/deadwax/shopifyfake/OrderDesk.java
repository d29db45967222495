package org.deadwax.shopifyfake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What fans and merchants do with orders. Each change sends the webhooks that Shopify sends of it. */
public final class OrderDesk {

    private final FakeShop shop;

    OrderDesk(FakeShop shop) {
        this.shop = shop;
    }

    /** How many copies of what. */
    public record Wanted(FakeVariant variant, int copies) {}

    /** Somebody buys and pays: orders/create and orders/paid. */
    public FakeOrder buy(@Nullable String email, String zip, Wanted... wanted) {
        synchronized (shop) {
            FakeOrder order = place(email, zip, shop.now(), wanted);
            shop.send("orders/create", RestOrder.of(order));
            touch(order);
            order.financialStatus = "paid";
            shop.send("orders/paid", RestOrder.of(order));
            return order;
        }
    }

    /** At the counter: authorized first, and paid or voided within fifteen minutes. */
    public FakeOrder buyAtCounter(FakeVariant variant, int copies) {
        synchronized (shop) {
            FakeOrder order = place(null, "97201", shop.now(), new Wanted(variant, copies));
            order.sourceName = "pos";
            order.financialStatus = "authorized";
            shop.send("orders/create", RestOrder.of(order));
            return order;
        }
    }

    public void pay(FakeOrder order) {
        change(order, "orders/paid", () -> order.financialStatus = "paid");
    }

    /** An order of some time ago, of which no webhook was ever sent here. */
    public FakeOrder longAgo(Instant at, String zip, Wanted... wanted) {
        synchronized (shop) {
            FakeOrder order = place(null, zip, at, wanted);
            order.financialStatus = "paid";
            return order;
        }
    }

    /** The same, with so many of its first line given back. */
    public FakeOrder longAgoRefunded(Instant at, FakeVariant variant, int copies, int back) {
        synchronized (shop) {
            FakeOrder order = longAgo(at, "97201", new Wanted(variant, copies));
            giveBack(order, back, at.plusSeconds(60));
            return order;
        }
    }

    private FakeOrder place(@Nullable String email, String zip, Instant at, Wanted... wanted) {
        List<FakeOrder.Line> lines = new ArrayList<>();
        for (Wanted one : wanted) {
            FakeVariant variant = one.variant;
            lines.add(new FakeOrder.Line(
                    shop.next(), variant, variant.product.title, variant.sku, variant.price, one.copies));
        }
        FakeOrder order = new FakeOrder(shop.next(), at, email, zip, lines);
        order.fulfillmentOrderId = shop.next();
        shop.orders.put(order.id, order);
        return order;
    }

    public void refund(FakeOrder order, int copies) {
        synchronized (shop) {
            touch(order);
            FakeOrder.Refund refund = giveBack(order, copies, order.updatedAt);
            shop.send("refunds/create", RestOrder.refund(order, refund));
            shop.send("orders/updated", RestOrder.of(order));
        }
    }

    private FakeOrder.Refund giveBack(FakeOrder order, int copies, Instant at) {
        FakeOrder.Line line = order.lines.getFirst();
        int some = Math.min(copies, line.current);
        FakeOrder.Refund refund = new FakeOrder.Refund(shop.next(), shop.next(), line, some, at);
        order.refunds.add(refund);
        order.updatedAt = at;
        line.current -= some;
        order.financialStatus = order.copies() == 0 ? "refunded" : "partially_refunded";
        return refund;
    }

    public void cancel(FakeOrder order) {
        change(order, "orders/cancelled", () -> {
            order.cancelledAt = order.updatedAt;
            order.financialStatus = "voided";
            order.lines.forEach(line -> line.current = 0);
        });
    }

    /** All that is left of it, as one parcel. */
    public void ship(FakeOrder order) {
        synchronized (shop) {
            Map<FakeOrder.Line, Integer> packed = new LinkedHashMap<>();
            order.lines.stream()
                    .filter(line -> line.remaining() > 0)
                    .forEach(line -> packed.put(line, line.remaining()));
            ship(order, packed);
        }
    }

    FakeOrder.Shipment ship(FakeOrder order, Map<FakeOrder.Line, Integer> packed) {
        touch(order);
        packed.forEach((line, copies) -> line.fulfilled += copies);
        FakeOrder.Shipment shipment = new FakeOrder.Shipment(shop.next(), new LinkedHashMap<>(packed), order.updatedAt);
        order.shipments.add(shipment);
        shop.send("fulfillments/create", RestOrder.shipment(order, shipment));
        shop.send("orders/updated", RestOrder.of(order));
        return shipment;
    }

    /** Takes copies out or puts them back: orders/edited, which does not contain the order. */
    public void edit(FakeOrder order, int copiesLeft) {
        synchronized (shop) {
            FakeOrder.Line line = order.lines.getFirst();
            touch(order);
            line.current = Math.min(copiesLeft, line.quantity);
            Map<String, Object> edit =
                    Map.of("id", shop.next(), "order_id", order.id, "committed_at", order.updatedAt.toString());
            shop.send("orders/edited", Map.of("order_edit", edit));
        }
    }

    /** The merchant, or Shopify, lets nobody fulfil it. @param reason one of FulfillmentHoldReason */
    public void hold(FakeOrder order, String reason) {
        change(order, "orders/updated", () -> order.hold = reason);
    }

    public void release(FakeOrder order) {
        change(order, "orders/updated", () -> order.hold = null);
    }

    /** @param recommendation ACCEPT, INVESTIGATE or CANCEL; the webhook does not carry it */
    public void assess(FakeOrder order, String recommendation) {
        synchronized (shop) {
            touch(order);
            order.risk = recommendation;
            shop.send(
                    "orders/risk_assessment_changed",
                    Map.of("order_id", order.id, "risk_level", "high", "created_at", order.updatedAt.toString()));
        }
    }

    private void change(FakeOrder order, String topic, Runnable work) {
        synchronized (shop) {
            touch(order);
            work.run();
            shop.send(topic, RestOrder.of(order));
        }
    }

    private void touch(FakeOrder order) {
        Instant now = shop.now();
        order.updatedAt = now.isAfter(order.updatedAt) ? now : order.updatedAt.plus(Duration.ofMillis(1));
    }
}

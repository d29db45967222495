package org.deadwax.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deadwax.simulator.Refund.RefundedLine;
import tools.jackson.databind.node.ObjectNode;

/** How units leave an order again: cancelled, refunded, edited out; or only the money does. */
final class GoneUnits {

    private final Order order;
    private final Random random;
    private final Post post;

    GoneUnits(Order order, Random random, Post post) {
        this.order = order;
        this.random = random;
        this.post = post;
    }

    void cancel(Instant at) {
        Instant when = order.touch(at);
        order.cancelledAt = when;
        List<RefundedLine> lines = new ArrayList<>();
        for (Line line : order.lines) {
            int units = line.current();
            if (units > 0) {
                lines.add(take(line, units, lines.size()));
                line.cancel(units, when);
            }
        }
        String event = post.uuid();
        if (!order.total().isZero()) {
            refund(when, "cancelled", lines, order.none(), event);
        }
        send("orders/cancelled", OrderBody.of(order), when, event);
        send("orders/updated", OrderBody.of(order), when, event);
    }

    void refundSome(Instant at) {
        List<Line> left =
                order.lines.stream().filter(line -> line.current() > 0).toList();
        if (left.isEmpty() || order.total().isZero()) {
            return;
        }
        Instant when = order.touch(at);
        Line line = left.get(random.nextInt(left.size()));
        int units = 1 + random.nextInt(line.current());
        RefundedLine refunded = take(line, units, 0);
        line.refund(units, when);
        told(when, "warped", List.of(refunded), order.none());
    }

    void refundAll(Instant at) {
        if (order.total().isZero()) {
            return;
        }
        Instant when = order.touch(at);
        List<RefundedLine> lines = new ArrayList<>();
        for (Line line : order.lines) {
            int units = line.current();
            if (units > 0) {
                lines.add(take(line, units, lines.size()));
                line.refund(units, when);
            }
        }
        told(when, "lost interest", lines, order.none());
    }

    void goodwill(Instant at) {
        if (!order.total().isZero()) {
            Instant when = order.touch(at);
            told(when, "sorry for the wait", List.of(), order.total().share(1, 10));
        }
    }

    void edit(Instant at) {
        List<Line> open =
                order.lines.stream().filter(line -> line.unshipped() > 0).toList();
        if (open.isEmpty()) {
            return;
        }
        Instant when = order.touch(at);
        Line line = open.get(random.nextInt(open.size()));
        line.cancel(1, when);
        String event = post.uuid();
        send("orders/edited", edited(line, when), when, event);
        send("orders/updated", OrderBody.of(order), when, event);
    }

    private void told(Instant when, String note, List<RefundedLine> lines, Amount goodwill) {
        String event = post.uuid();
        refund(when, note, lines, goodwill, event);
        send("orders/updated", OrderBody.of(order), when, event);
    }

    private void refund(Instant when, String note, List<RefundedLine> lines, Amount goodwill, String event) {
        long id = 982_000_000_000L + order.number * 10L + order.refunds.size();
        Refund refund = new Refund(id, when, note, lines, goodwill);
        order.refunds.add(refund);
        send("refunds/create", RefundBody.of(order, refund), when, event);
    }

    private RefundedLine take(Line line, int units, int place) {
        long id = 603_000_000_000L + order.number * 1000L + order.refunds.size() * 100L + place;
        Amount subtotal = line.charged().share(units, line.quantity);
        return new RefundedLine(id, line, units, subtotal, line.tax().share(units, line.quantity));
    }

    private ObjectNode edited(Line line, Instant when) {
        ObjectNode body = ShopJson.object();
        ObjectNode edit = body.putObject("order_edit");
        edit.put("id", 110_000_000L + order.number);
        edit.putNull("app_id");
        edit.put("created_at", ShopJson.time(when, order.store.offset()));
        edit.put("notify_customer", false);
        edit.put("order_id", order.id);
        edit.put("staff_note", "");
        edit.putNull("user_id");
        edit.put("committed_at", ShopJson.time(when, order.store.offset()));
        ObjectNode lines = edit.putObject("line_items");
        lines.putArray("additions");
        lines.putArray("removals").addObject().put("id", line.id).put("delta", -1);
        return body;
    }

    private void send(String topic, ObjectNode body, Instant when, String event) {
        post.send(Act.AFTERMATH, topic, order, body, when, event);
    }
}

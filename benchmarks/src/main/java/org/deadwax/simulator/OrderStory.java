package org.deadwax.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Tells one order from the first click to the last parcel, and posts what a shop would about it. */
final class OrderStory {

    private static final Duration FORGOTTEN = Duration.ofDays(100);

    private final Order order;
    private final Fate fate;
    private final NightPlan plan;
    private final Random random;
    private final Post post;
    private final GoneUnits gone;
    private final Parcels parcels;

    OrderStory(Order order, Fate fate, NightPlan plan, Random random, Post post) {
        this.order = order;
        this.fate = fate;
        this.plan = plan;
        this.random = random;
        this.post = post;
        this.gone = new GoneUnits(order, random, post);
        this.parcels = new Parcels(order, random, post);
    }

    /** Tests too. */
    boolean paid() {
        return fate != Fate.VOIDED;
    }

    /** True when its units count: it was paid and is no test. */
    boolean counts() {
        return !order.test && fate != Fate.VOIDED;
    }

    void tell(Instant tonight) {
        Instant paid = order.createdAt.isBefore(plan.startsAt()) ? tonight : order.createdAt;
        if (order.channel == Channel.TILL || fate == Fate.VOIDED) {
            order.payment = "authorized";
            order.touch(whole(paid));
            update(Act.NIGHT);
        }
        if (fate == Fate.VOIDED) {
            order.payment = "voided";
            order.cancelledAt = order.touch(whole(later(0.1)));
            tell(Act.AFTERMATH, "orders/cancelled", post.uuid());
            return;
        }
        if (sentBack()) {
            sendBack();
            return;
        }
        pay(paid);
        if (order.test || forgotten()) {
            return;
        }
        parcels.handOver(whole(paid.plusSeconds(2)));
        aftermath();
        if (order.channel != Channel.TILL) {
            open(paid);
        }
    }

    /** Ordered half a year ago, and nobody has thought of it since. */
    private boolean forgotten() {
        return order.createdAt.isBefore(plan.startsAt().minus(FORGOTTEN));
    }

    /** Ordered two weeks ago, shipped and opened then; all of it comes back now. */
    private boolean sentBack() {
        Instant latest = plan.startsAt().plus(plan.length()).minus(Duration.ofDays(NightPlan.SENT_BACK_DAYS));
        return plan.past() && !forgotten() && order.createdAt.isBefore(latest);
    }

    private void sendBack() {
        pay(order.createdAt);
        if (order.test) {
            return;
        }
        parcels.handOver(whole(order.createdAt.plusSeconds(2)));
        Instant packed = whole(order.createdAt.plus(Duration.ofHours(12)));
        parcels.ship(packed, whole(packed.plus(Duration.ofHours(6))), Duration.ofHours(24));
        for (Line line : order.lines) {
            for (int n = 1; line.kind == LineKind.MUSIC && !line.ware.shipped() && n <= line.quantity; n++) {
                line.copy(n).openedAt = whole(order.createdAt.plusSeconds(600));
            }
        }
        gone.refundAll(whole(later(0.3)));
    }

    /** Fans open what they bought: most in the first minutes, some days later, some never. */
    private void open(Instant paid) {
        for (Line line : order.lines) {
            if (line.kind != LineKind.MUSIC || line.ware.shipped()) {
                continue;
            }
            for (int n = 1; n <= line.quantity; n++) {
                int p = random.nextInt(100);
                Instant at = p < 76
                        ? whole(paid.plusMillis((long) (plan.length().toMillis() * random.nextDouble() / 6)))
                        : p < 90 ? whole(later(0.1 + 0.8 * random.nextDouble())) : null;
                Copy copy = line.copy(n);
                Instant gone = copy.goneAt();
                if (at != null && !at.isBefore(paid) && (gone == null || at.isBefore(gone))) {
                    copy.openedAt = at;
                }
            }
        }
    }

    private void pay(Instant paid) {
        order.payment = "paid";
        order.touch(whole(paid.plusSeconds(1)));
        String event = post.uuid();
        tell(Act.NIGHT, "orders/paid", event);
        if (random.nextInt(100) < 70) {
            // the same state again, or one that differs by nothing but its time
            if (random.nextBoolean()) {
                order.touch(order.updatedAt);
            }
            tell(Act.NIGHT, "orders/updated", event);
        }
    }

    private void aftermath() {
        Instant early = whole(later(0.05 + random.nextDouble() * 0.15));
        switch (fate) {
            case CANCELLED -> gone.cancel(early);
            case LINE_REFUNDED -> gone.refundSome(early);
            case REFUNDED -> gone.refundAll(early);
            case GOODWILL -> gone.goodwill(early);
            case EDITED -> gone.edit(early);
            case REFUNDED_THEN_CANCELLED -> {
                gone.refundSome(early);
                gone.cancel(order.updatedAt.plusSeconds(2));
            }
            case KEPT, RETURNED, VOIDED -> {}
        }
        if (order.cancelledAt == null && order.channel != Channel.TILL && random.nextInt(100) < 88) {
            parcels.ship(whole(later(0.25)), whole(later(0.5)), plan.aftermath());
        }
        if (fate == Fate.RETURNED) {
            gone.refundSome(whole(later(0.9)));
        }
    }

    private void update(Act act) {
        tell(act, "orders/updated", post.uuid());
    }

    private void tell(Act act, String topic, String event) {
        post.send(act, topic, order, OrderBody.of(order), order.updatedAt, event);
    }

    /** Some time after the night: the share of the aftermath, give or take a twentieth. */
    private Instant later(double share) {
        Duration aftermath = plan.aftermath();
        double jittered = share + random.nextDouble() * 0.05;
        return plan.startsAt().plus(plan.length()).plusMillis((long) (jittered * aftermath.toMillis()));
    }

    private static Instant whole(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }

    List<Line> lines() {
        return order.lines;
    }
}

package org.deadwax.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deadwax.simulator.Parcel.Packed;
import org.jspecify.annotations.Nullable;

/** Downloads handed over at once, parcels packed later, and what the carrier says of them. */
final class Parcels {

    private final Order order;
    private final Random random;
    private final Post post;
    private int events;

    Parcels(Order order, Random random, Post post) {
        this.order = order;
        this.random = random;
        this.post = post;
    }

    /** Downloads, and across the counter everything. */
    void handOver(Instant at) {
        List<Packed> now = new ArrayList<>();
        for (Line line : order.lines) {
            boolean download = line.kind == LineKind.MUSIC && !line.ware.shipped();
            if (download || order.channel == Channel.TILL) {
                now.add(new Packed(line, line.current()));
            }
        }
        if (!now.isEmpty() && (order.channel == Channel.TILL || random.nextInt(100) < 60)) {
            pack(Act.NIGHT, at, true, null, now);
            update(Act.NIGHT);
        }
    }

    void ship(Instant first, Instant second, Duration aftermath) {
        List<Packed> all = order.lines.stream()
                .filter(line -> line.ware.shipped() && line.unshipped() > 0)
                .map(line -> new Packed(line, line.unshipped()))
                .toList();
        if (all.isEmpty()) {
            return;
        }
        if (random.nextInt(100) < 12) {
            List<Packed> part = all.stream()
                    .filter(packed -> packed == all.getFirst())
                    .map(packed -> new Packed(packed.line(), (packed.quantity() + 1) / 2))
                    .toList();
            send(first, aftermath, part);
            List<Packed> rest = all.stream()
                    .map(packed -> new Packed(packed.line(), packed.line().unshipped()))
                    .filter(packed -> packed.quantity() > 0)
                    .toList();
            if (!rest.isEmpty() && random.nextInt(100) < 70) {
                send(second, aftermath, rest);
            }
        } else {
            send(first, aftermath, all);
        }
    }

    private void send(Instant at, Duration aftermath, List<Packed> lines) {
        String tracking = "9400111899%012d".formatted(order.number * 10L + order.parcels.size());
        boolean knownAtOnce = random.nextInt(100) < 60;
        Parcel parcel = pack(Act.AFTERMATH, at, false, knownAtOnce ? tracking : null, lines);
        if (!knownAtOnce) {
            parcel = change(parcel, tracking, null);
        }
        update(Act.AFTERMATH);
        event(parcel, "label_printed", order.updatedAt);
        if (random.nextInt(100) >= 92) {
            return;
        }
        Instant moving = at.plusMillis((long) (aftermath.toMillis() * (0.05 + random.nextDouble() * 0.1)));
        Instant seen = order.touch(whole(moving));
        int number = parcel.number();
        lines.forEach(packed -> packed.line().scan(number, seen));
        event(parcel, "in_transit", seen);
        if (random.nextInt(100) < 55) {
            Instant there = moving.plusMillis((long) (aftermath.toMillis() * 0.15));
            event(parcel, "delivered", order.touch(whole(there)));
            change(parcel, tracking, "delivered");
        }
    }

    private Parcel pack(Act act, Instant at, boolean download, @Nullable String tracking, List<Packed> lines) {
        Instant when = order.touch(at);
        int number = order.parcels.size() + 1;
        lines.forEach(packed -> packed.line().ship(packed.quantity(), number, when));
        long id = 5_700_000_000_000L + order.number * 10L + number;
        Parcel parcel = new Parcel(id, number, download, when, when, tracking, null, lines);
        order.parcels.add(parcel);
        post.send(act, "fulfillments/create", order, ParcelBody.of(order, parcel), when, post.uuid());
        return parcel;
    }

    private Parcel change(Parcel parcel, String tracking, @Nullable String status) {
        Instant when = order.touch(order.updatedAt);
        Parcel changed = parcel.updated(when, tracking, status);
        order.parcels.set(order.parcels.indexOf(parcel), changed);
        post.send(Act.AFTERMATH, "fulfillments/update", order, ParcelBody.of(order, changed), when, post.uuid());
        return changed;
    }

    private void event(Parcel parcel, String status, Instant at) {
        long id = 26_000_000_000_000L + order.number * 100L + events++;
        post.send(
                Act.AFTERMATH,
                "fulfillment_events/create",
                order,
                ParcelBody.event(order, parcel, id, status, at),
                at,
                post.uuid());
    }

    private void update(Act act) {
        post.send(act, "orders/updated", order, OrderBody.of(order), order.updatedAt, post.uuid());
    }

    private static Instant whole(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS);
    }
}

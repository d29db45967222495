package org.deadwax.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Sends what happens: most of it at once, some late, some twice, so that it arrives out of order. */
final class Post {

    private final NightPlan plan;
    private final Random random;
    private final List<TimedWebhook> sent = new ArrayList<>();
    private long distinct;

    Post(NightPlan plan, Random random) {
        this.plan = plan;
        this.random = random;
    }

    void send(Act act, String topic, Order order, JsonNode json, Instant happened, String eventId) {
        byte[] body = ShopJson.bytes(json);
        Instant triggered = happened.plusMillis(150 + random.nextInt(700));
        Duration at = Duration.between(plan.startsAt(), triggered).plus(delay());
        String hmac = Signature.of(body, plan.store().secret());
        TimedWebhook first = new TimedWebhook(
                at.isNegative() ? Duration.ZERO : at,
                act,
                topic,
                plan.store().shopDomain(),
                uuid(),
                eventId,
                triggered,
                order.id,
                body,
                hmac);
        sent.add(first);
        distinct++;
        int p = random.nextInt(1000);
        if (p < 30) {
            sent.add(again(first, first.webhookId()));
        } else if (p < 38) {
            // some say that ids change when a webhook is repeated
            sent.add(again(first, uuid()));
        }
    }

    String uuid() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63).toString();
    }

    List<TimedWebhook> sent() {
        return sent;
    }

    long distinct() {
        return distinct;
    }

    private TimedWebhook again(TimedWebhook first, String webhookId) {
        return new TimedWebhook(
                first.at().plus(straggler()),
                first.act(),
                first.topic(),
                first.shopDomain(),
                webhookId,
                first.eventId(),
                first.triggeredAt(),
                first.orderId(),
                first.body(),
                first.hmac());
    }

    private Duration delay() {
        return random.nextInt(100) < 6 ? straggler() : Duration.ofMillis(random.nextInt(400));
    }

    /** Up to a twentieth of the night. */
    private Duration straggler() {
        return Duration.ofMillis((long) (random.nextDouble() * plan.length().toMillis() / 20));
    }
}

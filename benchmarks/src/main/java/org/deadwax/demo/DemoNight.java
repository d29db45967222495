package org.deadwax.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.NightPlan;
import org.deadwax.simulator.Retries;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.TimedWebhook;
import org.deadwax.simulator.WebhookSender;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release night in real time: what it is made of, and when each order left the shop. */
final class DemoNight {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int CONNECTIONS = 16;
    /** Outlasts a server that is killed and started again on a busy machine. */
    private static final Retries PATIENT = new Retries(11, Duration.ofMillis(200));

    private static final Set<String> COUNTING = Set.of("paid", "partially_refunded", "refunded");

    private final Night night;
    private final Map<String, Duration> firstAt = new HashMap<>();
    private volatile long began;

    private DemoNight(Night night) {
        this.night = night;
    }

    /** Begins in a few seconds: to the shop, the orders are made now. @param firstOrder number of the first, from 0 */
    static DemoNight invent(DemoAlbum album, String secret, long seed, int orders, Duration length, int firstOrder) {
        Instant start = Instant.now().plus(4, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS);
        DemoNight night = new DemoNight(Night.of(new NightPlan(
                seed,
                orders,
                StoreProfile.american(album.shop(), secret),
                album.articles(),
                start,
                length,
                length.dividedBy(3),
                firstOrder,
                false)));
        night.noteFirst();
        return night;
    }

    Night night() {
        return night;
    }

    /** Sends it all, at the times at which it happens; returns when the last was answered. */
    Delivery send(String serverUrl) throws InterruptedException {
        URI webhooks = URI.create(serverUrl + "/webhooks/shopify");
        Thread.sleep(Math.max(
                0, Duration.between(Instant.now(), night.plan().startsAt()).toMillis()));
        began = System.nanoTime();
        return new WebhookSender(webhooks, CONNECTIONS, PATIENT).sendTimed(night.webhooks(), 1);
    }

    /** When the first webhook that makes an order count was due, by the order's name. */
    Map<String, Long> sentNanos() {
        Map<String, Long> sent = new HashMap<>();
        firstAt.forEach((name, at) -> sent.put(name, began + at.toNanos()));
        return sent;
    }

    private void noteFirst() {
        for (TimedWebhook webhook : night.webhooks()) {
            if (webhook.topic().startsWith("orders/")) {
                JsonNode order = JSON.readTree(webhook.body());
                if (COUNTING.contains(order.path("financial_status").asString(""))) {
                    firstAt.merge(order.path("name").asString(), webhook.at(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
                }
            }
        }
    }
}

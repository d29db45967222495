package org.deadwax.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.NightPlan;
import org.deadwax.simulator.StoreProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A release night in real time: what it is made of, and when each order left the shop. */
final class DemoNight {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> COUNTING = Set.of("paid", "partially_refunded", "refunded");

    private final Night night;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    private DemoNight(Night night) {
        this.night = night;
    }

    /** Begins in a few seconds: to the shop, the orders are made now. @param firstOrder number of the first, from 0 */
    static DemoNight invent(DemoAlbum album, String secret, long seed, int orders, Duration length, int firstOrder) {
        Instant start = Instant.now().plus(4, ChronoUnit.SECONDS).truncatedTo(ChronoUnit.SECONDS);
        return new DemoNight(Night.of(new NightPlan(
                seed,
                orders,
                StoreProfile.american(album.shop(), secret),
                album.articles(),
                start,
                length,
                length.dividedBy(3),
                firstOrder,
                false)));
    }

    Night night() {
        return night;
    }

    /** All of it happens in the shop, at its time; returns when the last webhook was answered. */
    Delivery happen(DemoShopify shopify) throws InterruptedException {
        shopify.hear(this::left);
        shopify.happen(night);
        return shopify.delivered();
    }

    /** When the first webhook that makes an order count was due, by the order's name. */
    Map<String, Long> sentNanos() {
        return sent;
    }

    private void left(String topic, byte[] body, long due) {
        if (topic.startsWith("orders/")) {
            JsonNode order = JSON.readTree(body);
            if (COUNTING.contains(order.path("financial_status").asString(""))) {
                sent.merge(order.path("name").asString(), due, Math::min);
            }
        }
    }
}

package org.deadwax.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.NightPlan;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.TimedWebhook;

/** orders/paid of a store, as many different ones as are asked for. */
final class PaidOrders {

    static final Article VINYL =
            new Article("LM-001-LP", Format.VINYL, "Sea Glass (Vinyl LP)", null, List.of(Money.of("34.99", "USD")));

    private PaidOrders() {}

    /** Invented, so each differs from all others. */
    static List<TimedWebhook> of(StoreProfile store, int orders, int firstOrder) {
        NightPlan first = NightPlan.of(1, orders, store, List.of(VINYL), Instant.parse("2026-11-20T05:00:00Z"));
        NightPlan plan = new NightPlan(
                1,
                orders,
                store,
                first.articles(),
                first.startsAt(),
                first.length(),
                first.aftermath(),
                firstOrder,
                false);
        return Night.of(plan).webhooks().stream()
                .filter(webhook -> webhook.topic().equals("orders/paid"))
                .distinct()
                .toList();
    }

    /** Another order that says the same: another number, another buyer. */
    static byte[] copy(TimedWebhook paid, int n) {
        String body = new String(paid.body(), StandardCharsets.UTF_8);
        String id = String.valueOf(paid.orderId());
        return body.replace(id, String.valueOf(paid.orderId() + n * 100_000_000_000L))
                .replaceAll("\"email\":\"(?=[^\"])", "\"email\":\"" + n + ".")
                .getBytes(StandardCharsets.UTF_8);
    }
}

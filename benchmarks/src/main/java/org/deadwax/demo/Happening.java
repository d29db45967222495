package org.deadwax.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.TimedWebhook;
import org.jspecify.annotations.Nullable;

/**
 * Something that happens in a shop, and what it says of it.
 *
 * @param order as it stands then, known from the same event: an edit or a refund does not carry it; null when no webhook does
 */
record Happening(TimedWebhook webhook, byte @Nullable [] order) {

    static List<Happening> of(Night night) {
        List<TimedWebhook> all = night.happenings();
        Map<String, byte[]> orders = new HashMap<>();
        all.stream()
                .filter(TimedWebhook::carriesOrder)
                .forEach(webhook -> orders.putIfAbsent(webhook.eventId(), webhook.body()));
        return all.stream()
                .map(webhook ->
                        new Happening(webhook, webhook.carriesOrder() ? webhook.body() : orders.get(webhook.eventId())))
                .toList();
    }
}

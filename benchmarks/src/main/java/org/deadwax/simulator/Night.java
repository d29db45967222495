package org.deadwax.simulator;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A whole release night: what the store sends, in the order in which it arrives, and what it comes to.
 *
 * @param webhooks by {@link TimedWebhook#at()}, with duplicates and disorder
 */
public record Night(NightPlan plan, List<TimedWebhook> webhooks, Truth truth) {

    /** Invents the night; the same plan gives the same bytes. */
    public static Night of(NightPlan plan) {
        return new NightWriter(plan).write();
    }

    /**
     * What happens, each once and in the order in which the shop says it, for a shop that sends its webhooks by itself: nothing
     * is late or comes twice yet.
     */
    public List<TimedWebhook> happenings() {
        Set<byte[]> told = Collections.newSetFromMap(new IdentityHashMap<>());
        return webhooks.stream()
                .filter(webhook -> told.add(webhook.body()))
                .sorted(Comparator.comparing(TimedWebhook::triggeredAt))
                .toList();
    }

    public Stream<TimedWebhook> act(Act act) {
        return webhooks.stream().filter(webhook -> webhook.act() == act);
    }
}

package org.deadwax.simulator;

import java.util.List;
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

    public Stream<TimedWebhook> act(Act act) {
        return webhooks.stream().filter(webhook -> webhook.act() == act);
    }
}

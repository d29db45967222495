package org.deadwax.simulator;

import java.time.Duration;

/**
 * How a shop repeats what was not taken: Shopify eight times within four hours, ever longer apart; tests have less
 * patience.
 *
 * @param first the pause before the first repetition; each later one is twice as long
 */
public record Retries(int most, Duration first) {

    public static final Retries SHOPIFY = new Retries(8, Duration.ofSeconds(55));

    public static final Retries QUICK = new Retries(8, Duration.ofMillis(200));

    public static final Retries NONE = new Retries(0, Duration.ZERO);

    Duration before(int repetition) {
        return first.multipliedBy(1L << Math.min(repetition - 1, 20));
    }
}

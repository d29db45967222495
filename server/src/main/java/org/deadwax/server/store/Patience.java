package org.deadwax.server.store;

import java.time.Duration;

/** How often a webhook that cannot be counted is tried again: five times in some eight seconds, then it is parked. */
final class Patience {

    static final int ATTEMPTS = 5;

    private static final Duration FIRST = Duration.ofMillis(500);

    private Patience() {}

    /** @param attempts made so far, at least one */
    static Duration after(int attempts) {
        return FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
    }
}

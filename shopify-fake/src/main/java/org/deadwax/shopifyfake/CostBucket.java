package org.deadwax.shopifyfake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Points that an application has left in a shop; they come back with time. 2,000 and 100 a second on the standard plan. */
final class CostBucket {

    private final Clock clock;
    private double maximum = 2_000;
    private double restoreRate = 100;
    private double available = maximum;
    private Instant asOf;

    CostBucket(Clock clock) {
        this.clock = clock;
        this.asOf = clock.instant();
    }

    synchronized void size(double maximum, double restoreRate) {
        this.maximum = maximum;
        this.restoreRate = restoreRate;
        this.available = maximum;
    }

    /** False when that many are not there: then none is taken. */
    synchronized boolean take(int points) {
        restore();
        if (points > available) {
            return false;
        }
        available -= points;
        return true;
    }

    synchronized void giveBack(int points) {
        available = Math.min(maximum, available + points);
    }

    synchronized Map<String, Object> status() {
        restore();
        return Map.of(
                "maximumAvailable", maximum, "currentlyAvailable", Math.floor(available), "restoreRate", restoreRate);
    }

    private void restore() {
        Instant now = clock.instant();
        double seconds = Duration.between(asOf, now).toMillis() / 1_000.0;
        available = Math.min(maximum, available + Math.max(0, seconds) * restoreRate);
        asOf = now;
    }
}

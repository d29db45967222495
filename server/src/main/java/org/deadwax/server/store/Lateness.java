package org.deadwax.server.store;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Many durations, kept as how many were about so long: each width is a tenth longer than the one before, from 50 ms on. */
final class Lateness {

    private static final double SHORTEST_MILLIS = 50;
    private static final double STEP = Math.log(1.1);
    /** Some 38 hours; a webhook may be a day late. */
    private static final int LONGEST = 155;

    private final SortedMap<Integer, Long> counts = new TreeMap<>();
    private long all;

    /** Which width a duration has; 0 for 50 ms and less. */
    static int bucket(Duration late) {
        double widths = Math.log(Math.max(SHORTEST_MILLIS, late.toMillis()) / SHORTEST_MILLIS) / STEP;
        return (int) Math.min(LONGEST, Math.round(widths));
    }

    /** In the middle of a width. */
    static long millis(int bucket) {
        return Math.round(SHORTEST_MILLIS * Math.exp(bucket * STEP));
    }

    void add(int bucket, long webhooks) {
        counts.merge(bucket, webhooks, Long::sum);
        all += webhooks;
    }

    /** @param share as 0.99; @return in milliseconds, within a twentieth; null when there was none */
    @Nullable
    Long within(double share) {
        long left = (long) Math.ceil(share * all);
        for (var one : counts.entrySet()) {
            left -= one.getValue();
            if (left <= 0) {
                return all == 0 ? null : millis(one.getKey());
            }
        }
        return null;
    }
}

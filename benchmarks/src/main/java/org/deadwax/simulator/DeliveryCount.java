package org.deadwax.simulator;

import java.time.Duration;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts answers as they come, from many threads. */
public final class DeliveryCount {

    private long webhooks;
    private final SortedMap<Integer, Long> refusals = new TreeMap<>();
    private long[] latencies = new long[1024];
    private int accepted;
    private long attempts;
    private long gaveUp;

    /** @param webhooks that are handed over at once */
    public DeliveryCount(long webhooks) {
        this.webhooks = webhooks;
    }

    /** One more is handed over. */
    public synchronized void left() {
        webhooks++;
    }

    public synchronized void accepted(long nanos) {
        attempts++;
        if (accepted == latencies.length) {
            latencies = Arrays.copyOf(latencies, accepted * 2);
        }
        latencies[accepted++] = nanos;
    }

    public synchronized void refused(int status, boolean forGood) {
        attempts++;
        refusals.merge(status, 1L, Long::sum);
        gaveUp += forGood ? 1 : 0;
    }

    public synchronized Delivery delivery() {
        long[] sorted = Arrays.copyOf(latencies, accepted);
        Arrays.sort(sorted);
        return new Delivery(
                webhooks, accepted, attempts, refusals, gaveUp, at(sorted, 0.5), at(sorted, 0.99), at(sorted, 1));
    }

    private static Duration at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Duration.ZERO;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return Duration.ofNanos(sorted[Math.max(0, index)]);
    }
}

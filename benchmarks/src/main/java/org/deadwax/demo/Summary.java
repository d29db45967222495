package org.deadwax.demo;

import java.util.List;
import java.util.SortedMap;

/**
 * What the night came to, for people and programs: {@code summary.json}. Units are those of both charts together, as the
 * server's own equations say.
 *
 * @param unitsReported before returns are taken off
 * @param orderToScreenMillis from an order's leaving the shop to its appearance in the live stream
 * @param files the chart files, absolute
 */
record Summary(
        long ordersSent,
        long webhooksSent,
        long webhooksAccepted,
        long unitsCarriedIn,
        long unitsOrdered,
        long unitsCancelled,
        long unitsRefunded,
        SortedMap<String, Long> excluded,
        long unitsCarried,
        long unitsReported,
        long unitsReturned,
        long mastersAccepted,
        Delay orderToScreenMillis,
        List<String> files) {

    record Delay(long p50, long p99) {}

    long excludedUnits() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    boolean balances() {
        return unitsCarriedIn + unitsOrdered - unitsCancelled - unitsRefunded - excludedUnits() - unitsCarried
                == unitsReported;
    }
}

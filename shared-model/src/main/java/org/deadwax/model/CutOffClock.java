package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left to do in a period, how long there is for it, and what it costs if nothing happens.
 *
 * @param now of the server; {@code period} has the zone
 * @param cutOff until when a unit can still get into the period
 * @param secondsLeft until {@code cutOff}; 0 once it is over
 * @param pending one row per code
 * @param fulfilments null when nothing waits to be fulfilled
 * @param projection null once the period is over
 */
public record CutOffClock(
        ChartPeriod period,
        Instant now,
        Instant cutOff,
        long secondsLeft,
        List<Pending> pending,
        @Nullable Fulfilments fulfilments,
        @Nullable Projection projection) {

    /** @param units that will not count in this period if nothing happens; @param sentence says so, and what would help */
    public record Pending(String code, String name, long units, String sentence) {}

    /**
     * Parcels and downloads that have yet to be fulfilled.
     *
     * @param perHour what the store's limit allows; null when it is not known
     * @param doneAt when the last would be through, beginning now; null when the rate is not known
     * @param inTime null when the rate is not known
     */
    public record Fulfilments(
            long units,
            @Nullable Integer perHour,
            @Nullable Instant doneAt,
            @Nullable Boolean inTime,
            String sentence) {}

    /**
     * What the period may come to. A projection, not a count.
     *
     * @param soFar units ordered up to now, less what was taken back
     * @param low and {@code high}: the range, {@code middle} within it
     * @param method how it was computed, a sentence
     */
    public record Projection(long soFar, long low, long middle, long high, String method) {}
}

package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a period has come, step by step, each with its time and who did it.
 *
 * @param steps OPENED, FILLED, CLOSED, CHECKED, WRITTEN, SUBMITTED and ACKNOWLEDGED, in this order, and CORRECTED when there
 *     was one
 * @param hinders what stands in the way of the next step and the way out, a sentence; null when nothing does
 */
public record PeriodLife(
        ChartPeriod period, List<Step> steps, @Nullable String hinders) {

    /**
     * @param state DONE, NOW, BLOCKED or AHEAD
     * @param at when it was done, or will be where that is known
     * @param who the person's name, or "the schedule"; null while it is not done, and for what the calendar does
     */
    public record Step(
            String name,
            String state,
            @Nullable Instant at,
            @Nullable String who,
            String sentence) {}
}

package org.deadwax.model;

import java.time.Instant;
import java.util.List;

/** What is due at a label's charts, nearest first. */
public record ChartAgenda(List<Item> items) {

    /**
     * @param step CLOSE, SUBMIT, REMIND or DEADLINE
     * @param at when; {@code zone} is the chart's
     * @param automatic whether the schedule does it
     * @param urgent a reminder is due: the file is not there, and time runs out
     * @param sentence as "The file of Billboard week of 28 Nov 2026 is due. Two findings block it."
     */
    public record Item(
            String chart,
            String chartName,
            String period,
            String step,
            Instant at,
            String zone,
            boolean automatic,
            boolean urgent,
            String sentence) {}
}

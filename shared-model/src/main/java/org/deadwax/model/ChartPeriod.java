package org.deadwax.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day or tracking week of a chart.
 *
 * @param key as "week-2026-11-19" or "day-2026-11-20": kind and last day
 * @param name as the chart calls it, "Billboard week of 28 Nov 2026"
 * @param from and {@code until}, exclusive, as instants; the days are the chart's own, in {@code zone}
 * @param due when the final file must be there
 * @param closedAt null while it is open
 */
public record ChartPeriod(
        String chart,
        String key,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        String zone,
        Instant from,
        Instant until,
        Instant due,
        @Nullable Instant closedAt) {}

package org.deadwax.model;

import java.util.List;

/**
 * A week's file beside those of its days.
 *
 * @param differences why they are not the same; empty when the week is the sum of its days, line by line
 */
public record WeekOfDays(Sum week, List<Sum> days, List<Difference> differences) {

    /** @param sales and {@code returns}: units; @param closed whether it can still change */
    public record Sum(String period, String name, long sales, long returns, boolean closed) {

        public long net() {
            return sales - returns;
        }
    }

    /**
     * @param code BOTH_IN_DAYS, PLACED_APART or CLOSED_APART
     * @param sales and {@code returns}: so many more in the days than in the week
     */
    public record Difference(String code, long units, long sales, long returns, String sentence) {}
}

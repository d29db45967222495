package org.deadwax.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A new reporter's sales count once it has sent its weekly file in so many consecutive weeks.
 *
 * @param needed weeks in a row
 * @param inARow how many it has, counted back from the newest week whose deadline is over
 * @param counts whether its sales count
 * @param countsFrom name of the first week that counts when every week from now on is sent; null when they count already
 */
public record ReporterCountdown(
        String chart,
        int needed,
        int inARow,
        boolean counts,
        @Nullable String countsFrom,
        List<Week> weeks,
        String sentence) {

    /** @param state SENT, MISSED or DUE; oldest first */
    public record Week(String period, String name, String state) {}
}

package org.deadwax.server.charts;

import java.time.Instant;
import java.util.List;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.eligibility.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A period with every unit's decision.
 *
 * @param closedAt null while it runs
 * @param decisions in the order of their places
 * @param changes decisions among them that were made otherwise
 */
record PeriodReport(
        Period period,
        @Nullable Instant closedAt,
        long asOfSeq,
        List<Decision> decisions,
        List<Change> changes,
        LazyCheck check) {

    /** What its file comes to, and what keeps it from being written. */
    FileCheck.Checked checked() {
        return check.get();
    }
}

package org.deadwax.server.charts;

import java.time.Instant;
import org.deadwax.server.charts.calendar.Period;
import org.jspecify.annotations.Nullable;

/**
 * A period with every unit's decision, which stay in the database until they are asked for.
 *
 * @param closedAt null while it runs
 */
record PeriodReport(Period period, @Nullable Instant closedAt, long asOfSeq, Decisions decisions, LazyCheck check) {

    /** What its file comes to, and what keeps it from being written. */
    FileCheck.Checked checked() {
        return check.get();
    }
}

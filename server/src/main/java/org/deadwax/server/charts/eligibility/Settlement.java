package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit comes to if nobody takes it back.
 *
 * @param state REPORTED or EXCLUDED
 * @param code null when reported
 */
record Settlement(LocalDate day, State state, @Nullable String code, Verdict why) {

    Settlement notBefore(LocalDate first) {
        return day.isBefore(first) ? new Settlement(first, state, code, why) : this;
    }
}

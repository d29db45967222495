package org.deadwax.server.charts;

import java.util.UUID;
import org.deadwax.server.charts.eligibility.Decision;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.charts.rules.Certainty;
import org.jspecify.annotations.Nullable;

/** How many units of a product came to the same. */
record RunCount(
        UUID productId, State state, @Nullable String code, Certainty certainty, boolean carriedIn, long units) {

    /** One unit. */
    static RunCount of(Decision decision) {
        return new RunCount(
                decision.productId(), decision.state(), decision.code(), decision.certainty(), decision.carriedIn(), 1);
    }

    RunCount times(long units) {
        return new RunCount(productId, state, code, certainty, carriedIn, units);
    }
}

package org.deadwax.server.charts;

import java.util.Arrays;
import java.util.UUID;
import org.deadwax.server.charts.eligibility.State;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which units of a period a list or a table shows.
 *
 * @param state of a decision, or ORDERED or CARRIED_IN; null for all, {@code code} and {@code release} likewise
 * @param search part of an order's name, or of a UPC or ISRC, hyphens or not; null or blank for all
 */
public record WantedUnits(
        @Nullable String state,
        @Nullable String code,
        @Nullable UUID release,
        @Nullable String search) {

    static final String ORDERED = "ORDERED";
    static final String CARRIED_IN = "CARRIED_IN";
    static final WantedUnits ALL = new WantedUnits(null, null, null, null);

    /** @throws ProblemException 422 for a state that there is not */
    public WantedUnits {
        boolean known = state == null
                || state.equals(ORDERED)
                || state.equals(CARRIED_IN)
                || Arrays.stream(State.values()).anyMatch(one -> one.name().equals(state));
        if (!known) {
            throw ProblemException.invalid(
                    "state",
                    "“" + state + "” is no state of a unit; use REPORTED, EXCLUDED, CARRIED, CANCELLED, REFUNDED, "
                            + "RETURNED, ORDERED or CARRIED_IN.");
        }
        search = search == null || search.isBlank() ? null : search.strip();
    }
}

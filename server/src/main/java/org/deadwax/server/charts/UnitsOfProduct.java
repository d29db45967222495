package org.deadwax.server.charts;

import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.server.charts.eligibility.State;

/** How many units of a product came to the same, and what the product is called. */
record UnitsOfProduct(RunCount count, UUID releaseId, String releaseTitle, String artist, Format format) {

    /** Positive for sales in the file, negative for returns, else nothing. */
    long net() {
        return count.state() == State.REPORTED ? count.units() : count.state() == State.RETURNED ? -count.units() : 0;
    }
}

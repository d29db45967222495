package org.deadwax.server.charts.eligibility;

/** What became of a unit in a period. */
public enum State {
    /** An S line. */
    REPORTED,
    /** Never counts; the code says why. */
    EXCLUDED,
    /** Waits for the next period; the code says what for. */
    CARRIED,
    /** Gone before it was reported: no line. */
    CANCELLED,
    /** Gone before it was reported: no line. */
    REFUNDED,
    /** Reported in an earlier period, gone in this one: an R line. */
    RETURNED
}

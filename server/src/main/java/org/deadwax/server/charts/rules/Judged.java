package org.deadwax.server.charts.rules;

/** When a rule speaks. */
public enum Judged {
    /** On the day of the order: the price is what was paid. */
    WHEN_ORDERED,
    /** It excludes nothing: the unit waits until it is met, or until its time is over. */
    WAITS,
    /** On the day on which a copy would be reported: what else its customer bought decides. */
    PER_CUSTOMER,
    /** On the day on which nothing is left to wait for. */
    WHEN_PLACED
}

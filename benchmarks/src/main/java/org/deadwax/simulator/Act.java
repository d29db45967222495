package org.deadwax.simulator;

/** Which part of the story a webhook belongs to. */
public enum Act {
    /** Orders and what follows from them at once. */
    NIGHT,
    /** Parcels, carrier scans, refunds, cancellations. */
    AFTERMATH
}

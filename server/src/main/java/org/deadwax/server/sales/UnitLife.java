package org.deadwax.server.sales;

/** Whether a unit is sold, and if not any more, why. */
public enum UnitLife {
    SOLD,
    CANCELLED,
    REFUNDED
}

package org.deadwax.simulator;

/** What a line is, in the simulator's own eyes; the webhook does not say. */
enum LineKind {
    MUSIC,
    /** Music that the label sells and that its catalogue does not name. */
    UNMAPPED,
    MERCH,
    TIP,
    GIFT_CARD,
    PROTECTION
}

package org.deadwax.simulator;

import java.util.Random;

/** What becomes of an order once it is made, and how many of a thousand it befalls. */
enum Fate {
    /** Authorised and never paid. */
    VOIDED(6),
    CANCELLED(25),
    LINE_REFUNDED(25),
    REFUNDED(10),
    /** Money back, and the buyer keeps everything. */
    GOODWILL(12),
    EDITED(12),
    REFUNDED_THEN_CANCELLED(5),
    /** Sent back after the parcel came. */
    RETURNED(15),
    KEPT(890);

    private final int ofThousand;

    Fate(int ofThousand) {
        this.ofThousand = ofThousand;
    }

    static Fate pick(Random random) {
        int left = random.nextInt(1000);
        for (Fate fate : values()) {
            left -= fate.ofThousand;
            if (left < 0) {
                return fate;
            }
        }
        return KEPT;
    }
}

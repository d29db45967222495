package org.deadwax.server.charts.eligibility;

import org.jspecify.annotations.Nullable;

/**
 * What a life of a unit comes to.
 *
 * @param settled what it would come to if its customer had bought no other copy; null while it waits
 */
record Course(Sold sold, Life life, @Nullable Settlement settled, Past past) {

    /** What closed periods made of it. */
    enum Past {
        /** They left it open, or there are none. */
        OPEN,
        REPORTED,
        /** Excluded as one copy too many. */
        CAPPED,
        /** It was settled before the first of them, and nothing happened since. */
        OVER
    }

    /** The cap speaks where nothing else has spoken by that day. */
    Course capped(Settlement cap) {
        boolean first = settled == null
                || cap.day().isBefore(settled.day())
                || (cap.day().equals(settled.day()) && settled.state() == State.REPORTED);
        return first ? new Course(sold, life, cap, past) : this;
    }
}

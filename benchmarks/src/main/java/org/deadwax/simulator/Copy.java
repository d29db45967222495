package org.deadwax.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One copy of a line, and what became of it. */
final class Copy {

    @Nullable
    Instant cancelledAt;

    @Nullable
    Instant refundedAt;

    @Nullable
    Instant shippedAt;

    @Nullable
    Instant scannedAt;

    @Nullable
    Instant openedAt;

    /** Number of its parcel in the order; 0 while it is in none. */
    int parcel;

    boolean isThere() {
        return cancelledAt == null && refundedAt == null;
    }

    boolean isShipped() {
        return shippedAt != null;
    }

    /** Still to be shipped. */
    boolean isOpen() {
        return isThere() && !isShipped();
    }

    @Nullable
    Instant goneAt() {
        return cancelledAt != null ? cancelledAt : refundedAt;
    }
}

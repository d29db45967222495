package org.deadwax.desktop.player;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The player at one moment.
 *
 * @param next what follows without a gap; null when nothing does
 * @param trouble why it cannot be heard, a sentence; null when it can
 */
public record Heard(
        @Nullable PlayedMaster played,
        @Nullable PlayedMaster next,
        Duration position,
        Duration length,
        boolean playing,
        boolean opening,
        @Nullable String trouble) {

    static final Heard NOTHING = new Heard(null, null, Duration.ZERO, Duration.ZERO, false, false, null);

    /** From 0 to 1. */
    double share() {
        return length.isZero() ? 0 : Math.clamp((double) position.toMillis() / length.toMillis(), 0, 1);
    }

    /** True when this very master is heard, or is about to be. */
    public boolean plays(java.util.UUID master) {
        return playing && played != null && played.master().id().equals(master);
    }
}

package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look through everything that a store sells, for what the catalogue has too.
 *
 * @param looked variants so far
 * @param proposed of them, those that wait for somebody to confirm what they are
 * @param startedAt null before the first
 * @param endedAt null while it runs
 * @param reason why it ended early; empty when it did not
 */
public record AdoptionScan(
        State state,
        int looked,
        int proposed,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        String reason) {

    public enum State {
        NEVER,
        RUNNING,
        DONE,
        FAILED
    }
}

package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of a label's rules.
 *
 * @param line that was written or withdrawn
 * @param who e-mail
 * @param code of the rule
 * @param before what held on the line's first day, in words; null when nothing did
 * @param after what holds on it now, in words; null when nothing does
 * @param note why
 */
public record RuleChange(
        UUID line,
        Instant at,
        String who,
        String code,
        What what,
        @Nullable String before,
        @Nullable String after,
        String note) {

    public enum What {
        MADE,
        WITHDRAWN
    }
}

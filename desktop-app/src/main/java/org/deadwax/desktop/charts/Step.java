package org.deadwax.desktop.charts;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row on the way from ordered to reported.
 *
 * @param code of the rule; null where there is none
 * @param certainty of the rule, as "two sources"; empty where there is none
 * @param units what it is about, never negative
 * @param before units on the way before this row; {@code after}: after it
 */
record Step(
        Kind kind,
        String title,
        String sentence,
        @Nullable String code,
        String certainty,
        long units,
        long before,
        long after) {

    enum Kind {
        CARRIED_IN("CARRIED_IN"),
        ORDERED(null),
        CANCELLED("CANCELLED"),
        REFUNDED("REFUNDED"),
        EXCLUDED("EXCLUDED"),
        CARRIED("CARRIED"),
        REPORTED("REPORTED"),
        RETURNED("RETURNED"),
        NET("REPORTED");

        /** As the server asks for it; null for all units of the period. */
        final @Nullable String state;

        Kind(@Nullable String state) {
            this.state = state;
        }

        /** True when it takes units away. */
        boolean minus() {
            return this == CANCELLED || this == REFUNDED || this == EXCLUDED || this == CARRIED || this == RETURNED;
        }

        /** True for rows that stand on the ground: what there is, not what changes. */
        boolean stands() {
            return this == CARRIED_IN || this == ORDERED || this == REPORTED || this == NET;
        }
    }

    /** The same row of another release or period. */
    boolean sameAs(Step other) {
        return kind == other.kind && Objects.equals(code, other.code);
    }

    /** With its sign as it is written: "−604", "5,846". */
    long signed() {
        return kind.minus() ? -units : units;
    }
}

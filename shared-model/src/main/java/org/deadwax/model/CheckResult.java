package org.deadwax.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one check of a file came to.
 *
 * @param sentence for people; of a refusal with the way out
 * @param startMillis where in the file; null when it concerns all of it
 * @param endMillis where it stops; null when it is a place rather than a stretch, or all of it
 * @param number what was measured, in {@code unit}; null where nothing is
 * @param unit "bits", "Hz", "channels", "s", "dBFS", "dBTP", "LUFS", "runs", "bytes", "px", "pages"; null without a number
 * @param accepted who accepted a warning, and when; null when nobody did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CheckResult(
        Check check,
        Verdict verdict,
        String sentence,
        @Nullable Long startMillis,
        @Nullable Long endMillis,
        @Nullable Double number,
        @Nullable String unit,
        @Nullable Accepted accepted) {

    public enum Verdict {
        PASSED,
        /** Worth knowing, no rule. */
        INFORMATION,
        /** The label decides. */
        WARNING,
        REFUSED
    }

    /** @param by the person's name */
    public record Accepted(String by, Instant at) {}

    /** A warning that still waits for somebody's word. */
    public boolean open() {
        return verdict == Verdict.WARNING && accepted == null;
    }

    public CheckResult accepted(@Nullable Accepted by) {
        return new CheckResult(check, verdict, sentence, startMillis, endMillis, number, unit, by);
    }
}

package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a track's audio as the label delivered it.
 *
 * @param reason why it was rejected, a sentence; null otherwise
 * @param warnings the sentences of those findings that are warnings nobody accepted
 * @param audio what was found in it; null until it was looked at
 * @param version of the track's, from 1, in the order they came
 * @param current it is the track's master: the newest version that is accepted and still there
 * @param uploadedBy the person's name
 * @param note why there is this version; null when nobody said
 * @param checks one of each check that was made, in the order of {@link Check}; empty until it was looked at
 * @param checking how far that is; null while it neither waits to be looked at nor is
 * @param removed who removed its audio; null while nobody did. What was rejected is not kept at all
 * @param audioKept whether its audio can still be had
 */
public record Master(
        UUID id,
        UUID trackId,
        String fileName,
        long sizeBytes,
        MasterState state,
        @Nullable String reason,
        List<String> warnings,
        @Nullable Audio audio,
        Instant uploadedAt,
        int version,
        boolean current,
        @Nullable String uploadedBy,
        @Nullable String note,
        List<CheckResult> checks,
        @Nullable Checking checking,
        @Nullable Removed removed,
        boolean audioKept) {

    public Master {
        warnings = List.copyOf(warnings);
        checks = checks == null ? List.of() : List.copyOf(checks);
    }

    /**
     * What the decoder found.
     *
     * @param codec as "pcm_s24le"
     * @param durationMillis to the last decoded sample
     * @param loudnessLufs integrated, EBU R 128; null when it is too quiet or too short to tell
     * @param truePeakDbtp null when there is nothing but silence
     * @param dualMono both channels are identical
     */
    public record Audio(
            String codec,
            int sampleRateHz,
            int bitDepth,
            int channels,
            long durationMillis,
            @Nullable Double loudnessLufs,
            @Nullable Double truePeakDbtp,
            boolean dualMono) {}

    /**
     * On its way through the checks.
     *
     * @param positionMillis decoded so far; null while nothing is decoded
     * @param totalMillis as the header says; null when it does not
     * @param waitsFor what it waits for, a sentence, as storage that does not answer; null when only for its turn
     */
    public record Checking(
            Step step,
            @Nullable Long positionMillis,
            @Nullable Long totalMillis,
            @Nullable String waitsFor) {

        public enum Step {
            WAITING,
            /** Is what arrived what was sent. */
            COMPARING,
            DECODING
        }
    }
}

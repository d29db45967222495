package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track's audio as the label delivered it.
 *
 * @param reason why it was rejected, a sentence; null otherwise
 * @param audio what was found in it; null until it was looked at
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
        Instant uploadedAt) {

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
}

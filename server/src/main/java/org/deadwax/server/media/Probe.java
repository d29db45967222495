package org.deadwax.server.media;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a file says it is.
 *
 * @param container "wav", "aiff", "flac" or another of ffmpeg's names; null when nothing could be made of it
 * @param codec as "pcm_s24le"; null when there is no audio
 * @param bitDepth 0 where the codec has none
 * @param frames samples per channel that the header claims
 */
record Probe(
        @Nullable String container,
        @Nullable String codec,
        int sampleRateHz,
        int bitDepth,
        int channels,
        OptionalLong frames) {

    static final Probe NOTHING = new Probe(null, null, 0, 0, 0, OptionalLong.empty());
}

package org.deadwax.server.media;

import org.jspecify.annotations.Nullable;

/**
 * What came of decoding a file to its end.
 *
 * @param samples measured while decoding
 * @param fault what the decoder complained about first; null when it did not
 * @param timedOut it was stopped, for it took too long
 */
record Decoded(SampleMeter.Report samples, @Nullable String fault, boolean timedOut) {

    /** There was more than any track has. */
    boolean tooLong() {
        return samples.stopped();
    }
}

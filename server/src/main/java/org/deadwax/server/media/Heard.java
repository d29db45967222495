package org.deadwax.server.media;

import java.util.OptionalLong;

/**
 * A master that was decoded.
 *
 * @param claimedFrames samples per channel by the header; empty when it does not tell
 */
record Heard(Probe probe, OptionalLong claimedFrames, Decoded decoded) {

    SampleMeter.Report samples() {
        return decoded.samples();
    }

    double seconds() {
        return seconds(samples().frames());
    }

    double seconds(long frames) {
        return frames / (double) probe.sampleRateHz();
    }

    long millis(long frame) {
        return Math.round(seconds(frame) * 1000);
    }
}

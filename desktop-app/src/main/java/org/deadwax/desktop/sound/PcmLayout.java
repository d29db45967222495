package org.deadwax.desktop.sound;

import java.io.IOException;
import java.nio.ByteOrder;

/**
 * Where the samples of a WAV or AIFF lie, and how each is written.
 *
 * @param at of the first sample
 * @param sampleBytes of one sample, 1 to 8
 * @param floating 32 or 64 bits of it
 * @param unsigned as 8 bits in a WAV
 */
record PcmLayout(SoundFormat format, long at, int sampleBytes, ByteOrder order, boolean floating, boolean unsigned) {

    int frameBytes() {
        return sampleBytes * format.channels();
    }

    /** @param bytes of samples, as far as they are there */
    static PcmLayout of(
            int rateHz,
            int channels,
            int bits,
            long at,
            long bytes,
            ByteOrder order,
            boolean floating,
            boolean unsigned)
            throws IOException {
        int sampleBytes = Math.ceilDiv(bits, 8);
        if (sampleBytes < 1 || sampleBytes > (floating ? 8 : 4) || floating && bits % 32 != 0) {
            throw new IOException("Samples of " + bits + " bits cannot be played here.");
        }
        if (channels < 1 || channels > 2) {
            throw new IOException("It has " + channels + " channels; only mono and stereo can be played here.");
        }
        SoundFormat format =
                new SoundFormat(rateHz, channels, bits, Math.max(0, bytes) / ((long) sampleBytes * channels));
        return new PcmLayout(format, at, sampleBytes, order, floating, unsigned);
    }
}

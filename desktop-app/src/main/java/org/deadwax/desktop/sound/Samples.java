package org.deadwax.desktop.sound;

/** Samples as a device wants them. */
final class Samples {

    private Samples() {}

    /** Signed, rounded, cut at full scale. @param sampleBytes 2 or 3 */
    static void littleEndian(float[] samples, int count, int sampleBytes, byte[] into) {
        int full = (1 << 8 * sampleBytes - 1) - 1;
        for (int i = 0, at = 0; i < count; i++, at += sampleBytes) {
            long value = Math.clamp(Math.round(samples[i] * (full + 1.0)), -full - 1, full);
            for (int b = 0; b < sampleBytes; b++) {
                into[at + b] = (byte) (value >> 8 * b);
            }
        }
    }
}

package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.security.MessageDigest;

/** Listens to decoded audio, 32-bit floats with the channels interleaved, and remembers what the rules ask for. */
final class SampleMeter {

    /** −60 dBFS: beneath it nobody hears anything. */
    private static final float SILENCE = 0.001f;

    /** As many samples at full scale in a row are no peak any more: the top was cut off. */
    private static final int CLIPPED = 3;

    private static final int FRAMES = 8192;

    private final int channels;
    private final float fullScale;
    private final int[] run;
    private final MessageDigest digest = Checksums.sha256();

    private long frames;
    private long firstLoud = -1;
    private long lastLoud = -1;
    private long clippedRuns;
    private long firstClipped = -1;
    private boolean same = true;

    /** @param bitDepth of the source: its largest value is one step below 1 */
    SampleMeter(int channels, int bitDepth, boolean floating) {
        this.channels = channels;
        this.fullScale = floating ? 1f : 1f - (float) Math.scalb(1.0, 1 - Math.min(bitDepth, 24));
        this.run = new int[channels];
    }

    /**
     * @param frames samples per channel
     * @param silentAtStart in frames; all of them when nothing is to be heard
     * @param firstClipped the frame; −1 when there is none
     * @param dualMono two channels that are identical
     * @param sha256 of the samples
     */
    record Report(
            long frames,
            long silentAtStart,
            long silentAtEnd,
            long clippedRuns,
            long firstClipped,
            boolean dualMono,
            byte[] sha256) {}

    Report listen(InputStream pcm) throws IOException {
        byte[] bytes = new byte[FRAMES * channels * Float.BYTES];
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        int frameBytes = channels * Float.BYTES;
        while (true) {
            int read = pcm.readNBytes(bytes, 0, bytes.length);
            int whole = read / frameBytes;
            digest.update(bytes, 0, whole * frameBytes);
            take(floats, whole);
            if (read < bytes.length) {
                return report();
            }
        }
    }

    private void take(FloatBuffer samples, int count) {
        for (int frame = 0; frame < count; frame++) {
            float first = samples.get(frame * channels);
            boolean loud = false;
            for (int channel = 0; channel < channels; channel++) {
                float sample = samples.get(frame * channels + channel);
                float level = Math.abs(sample);
                loud |= level > SILENCE;
                same &= sample == first;
                clip(channel, level);
            }
            if (loud) {
                lastLoud = frames;
                firstLoud = firstLoud < 0 ? frames : firstLoud;
            }
            frames++;
        }
    }

    private void clip(int channel, float level) {
        if (level < fullScale) {
            run[channel] = 0;
        } else if (++run[channel] == CLIPPED) {
            clippedRuns++;
            firstClipped = firstClipped < 0 ? frames - CLIPPED + 1 : firstClipped;
        }
    }

    private Report report() {
        long atStart = firstLoud < 0 ? frames : firstLoud;
        long atEnd = lastLoud < 0 ? frames : frames - 1 - lastLoud;
        return new Report(frames, atStart, atEnd, clippedRuns, firstClipped, channels == 2 && same, digest.digest());
    }
}

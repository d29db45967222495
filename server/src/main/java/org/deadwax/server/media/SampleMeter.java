package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Listens to decoded audio, 32-bit floats with the channels interleaved, and remembers what the rules ask for. */
final class SampleMeter {

    /** −60 dBFS: beneath it nobody hears anything. */
    private static final float SILENCE = 0.001f;

    /** As many samples at full scale in a row are no peak any more: the top was cut off. */
    private static final int CLIPPED = 3;

    private static final int FRAMES = 8192;

    private final int channels;
    private final float fullScale;
    private final long mostFrames;
    private final int[] run;
    private final PeakLine line;
    private final LoudnessMeter loudness;
    private final TruePeakMeter truePeak;
    private final MessageDigest digest = Checksums.sha256();
    private final CheckProgress progress;

    private long frames;
    private long firstLoud = -1;
    private long lastLoud = -1;
    private float peak;
    private long peakFrame;
    private boolean running;
    private long clippedRuns;
    private long firstClipped = -1;
    private long lastClipped = -1;
    private boolean same = true;
    private long noNumbers;
    private long firstNoNumber = -1;

    SampleMeter(Probe probe, CheckProgress progress) {
        boolean floating = probe.codec() != null && probe.codec().startsWith("pcm_f");
        this.channels = probe.channels();
        // of whole numbers the largest is one step below 1
        this.fullScale = floating ? 1f : 1f - (float) Math.scalb(1.0, 1 - Math.min(probe.bitDepth(), 24));
        this.mostFrames = LengthRule.LONGEST.toSeconds() * probe.sampleRateHz();
        this.run = new int[channels];
        this.line = new PeakLine(probe.sampleRateHz());
        this.loudness = new LoudnessMeter(channels, probe.sampleRateHz());
        this.truePeak = new TruePeakMeter(channels, probe.sampleRateHz());
        this.progress = progress;
    }

    /**
     * @param frames samples per channel
     * @param silentAtStart in frames; all of them when nothing is to be heard
     * @param peak the highest level of a sample, 1 for full scale
     * @param peakFrame where that was first
     * @param firstClipped the frame where the first run begins; −1 when there is none
     * @param lastClipped the frame where the last run ends
     * @param noNumbers frames of a float file with what is no number, or infinite
     * @param firstNoNumber the first of them; −1 when there is none
     * @param dualMono two channels that are identical
     * @param loudnessLufs null when it cannot be told
     * @param truePeakDbtp null when there is nothing but silence
     * @param sha256 of the samples
     * @param stopped there was more than a track has, which nobody listened to
     */
    record Report(
            long frames,
            long silentAtStart,
            long silentAtEnd,
            float peak,
            long peakFrame,
            long clippedRuns,
            long firstClipped,
            long lastClipped,
            long noNumbers,
            long firstNoNumber,
            boolean dualMono,
            @Nullable Double loudnessLufs,
            @Nullable Double truePeakDbtp,
            byte[] sha256,
            PeakLine.Drawn drawn,
            boolean stopped) {}

    Report listen(InputStream pcm) throws IOException {
        int frameBytes = channels * Float.BYTES;
        byte[] bytes = new byte[FRAMES * frameBytes];
        FloatBuffer floats =
                ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[] samples = new float[FRAMES * channels];
        while (frames < mostFrames) {
            int read = pcm.readNBytes(bytes, 0, bytes.length);
            int whole = read / frameBytes;
            digest.update(bytes, 0, whole * frameBytes);
            floats.get(0, samples, 0, whole * channels);
            take(samples, whole);
            loudness.take(samples, whole);
            truePeak.take(samples, whole);
            progress.decoded(frames);
            if (read < bytes.length) {
                return report(false);
            }
        }
        return report(true);
    }

    private void take(float[] samples, int count) {
        for (int at = 0; at < count * channels; at += channels) {
            float low = samples[at];
            float high = low;
            for (int channel = 1; channel < channels; channel++) {
                float sample = samples[at + channel];
                low = Math.min(low, sample);
                high = Math.max(high, sample);
            }
            same &= low == high;
            float level = Math.max(high, -low);
            if (!(level <= Float.MAX_VALUE)) {
                noNumbers++;
                firstNoNumber = firstNoNumber < 0 ? frames : firstNoNumber;
            }
            if (level > SILENCE) {
                lastLoud = frames;
                firstLoud = firstLoud < 0 ? frames : firstLoud;
            }
            if (level > peak) {
                peak = level;
                peakFrame = frames;
            }
            if (level >= fullScale || running) {
                clip(samples, at);
            }
            line.take(low, high);
            frames++;
        }
    }

    private void clip(float[] samples, int at) {
        running = false;
        for (int channel = 0; channel < channels; channel++) {
            if (Math.abs(samples[at + channel]) < fullScale) {
                run[channel] = 0;
                continue;
            }
            running = true;
            if (++run[channel] < CLIPPED) {
                continue;
            }
            lastClipped = frames;
            if (run[channel] == CLIPPED) {
                clippedRuns++;
                firstClipped = firstClipped < 0 ? frames - CLIPPED + 1 : firstClipped;
            }
        }
    }

    private Report report(boolean stopped) {
        return new Report(
                frames,
                firstLoud < 0 ? frames : firstLoud,
                lastLoud < 0 ? frames : frames - 1 - lastLoud,
                peak,
                peakFrame,
                clippedRuns,
                firstClipped,
                lastClipped,
                noNumbers,
                firstNoNumber,
                channels == 2 && same,
                loudness.lufs(),
                dbtp(),
                digest.digest(),
                line.drawn(),
                stopped);
    }

    private @Nullable Double dbtp() {
        float highest = truePeak.peak();
        return highest > 0 && highest <= Float.MAX_VALUE ? 20 * Math.log10(highest) : null;
    }
}

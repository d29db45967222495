package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Listens to decoded audio, 32-bit floats with the channels interleaved, and remembers what the rules ask for. */
final class SampleMeter {

    /** −60 dBFS: beneath it nobody hears anything. */
    private static final float SILENCE = 0.001f;

    private static final int FRAMES = 8192;

    private final int channels;
    private final long mostFrames;
    private final ClippedRuns clipped;
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
    private boolean same = true;
    private long noNumbers;
    private long firstNoNumber = -1;

    SampleMeter(Probe probe, CheckProgress progress) {
        boolean floating = probe.codec() != null && probe.codec().startsWith("pcm_f");
        this.channels = probe.channels();
        // of whole numbers the largest is one step below 1
        float fullScale = floating ? 1f : 1f - (float) Math.scalb(1.0, 1 - Math.min(probe.bitDepth(), 24));
        this.mostFrames = LengthRule.LONGEST.toSeconds() * probe.sampleRateHz();
        this.clipped = new ClippedRuns(channels, fullScale);
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
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer floats = buffer.asFloatBuffer();
        IntBuffer ints = buffer.asIntBuffer();
        float[] samples = new float[FRAMES * channels];
        int[] bits = new int[FRAMES * channels];
        while (frames < mostFrames) {
            int read = pcm.readNBytes(bytes, 0, bytes.length);
            int whole = read / frameBytes;
            digest.update(bytes, 0, whole * frameBytes);
            floats.get(0, samples, 0, whole * channels);
            ints.get(0, bits, 0, whole * channels);
            take(samples, bits, whole);
            loudness.take(samples, whole);
            truePeak.take(samples, whole);
            progress.decoded(frames);
            if (read < bytes.length) {
                return report(false);
            }
        }
        return report(true);
    }

    /** A stretch of the waveform at a time: where it holds nothing that matters, its samples are not looked at one by one. */
    private void take(float[] samples, int[] bits, int count) {
        for (int from = 0; from < count; ) {
            int until = (int) Math.min(count, from + line.room());
            stretch(
                    samples,
                    SampleRange.of(bits, from * channels, until * channels),
                    from * channels,
                    until * channels);
            frames += until - from;
            from = until;
        }
    }

    private void stretch(float[] samples, SampleRange range, int from, int until) {
        float level = range.level();
        if (range.finite()) {
            loud(samples, level, from, until);
        } else {
            countNoNumbers(samples, from, until);
        }
        if (clipped.concerns(level)) {
            clipped.take(samples, from, until, frames);
        }
        same = same && channels == 2 && alike(samples, from, until);
        line.take(range.lowest(), range.highest(), (until - from) / channels);
    }

    private void loud(float[] samples, float level, int from, int until) {
        if (level > SILENCE) {
            firstLoud = firstLoud < 0 ? frames + first(samples, Math.nextUp(SILENCE), from, until) : firstLoud;
            int last = until - 1;
            while (Math.abs(samples[last]) <= SILENCE) {
                last--;
            }
            lastLoud = frames + (last - from) / channels;
        }
        if (level > peak) {
            peak = level;
            peakFrame = frames + first(samples, level, from, until);
        }
    }

    /** @return the frame, counted from the first of them, that is as loud as that; there is one */
    private int first(float[] samples, float level, int from, int until) {
        int at = from;
        while (at < until - 1 && Math.abs(samples[at]) < level) {
            at++;
        }
        return (at - from) / channels;
    }

    /** What holds such a thing is refused: how loud it is, nobody asks. */
    private void countNoNumbers(float[] samples, int from, int until) {
        for (int at = from; at < until; at += channels) {
            boolean numbers = true;
            for (int channel = 0; channel < channels; channel++) {
                numbers &= Math.abs(samples[at + channel]) <= Float.MAX_VALUE;
            }
            if (!numbers) {
                noNumbers++;
                firstNoNumber = firstNoNumber < 0 ? frames + (at - from) / channels : firstNoNumber;
            }
        }
    }

    private static boolean alike(float[] samples, int from, int until) {
        for (int at = from; at < until; at += 2) {
            if (samples[at] != samples[at + 1]) {
                return false;
            }
        }
        return true;
    }

    private Report report(boolean stopped) {
        return new Report(
                frames,
                firstLoud < 0 ? frames : firstLoud,
                lastLoud < 0 ? frames : frames - 1 - lastLoud,
                peak,
                peakFrame,
                clipped.count(),
                clipped.first(),
                clipped.last(),
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

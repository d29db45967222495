package org.deadwax.server.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by stretches is what is found by looking at every sample for itself. */
class SampleMeterTest {

    private static final int RATE = 44_100;
    private static final float FULL_SCALE = 1f - (float) Math.scalb(1.0, -15);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void asLookedAtOneByOne(long seed) throws Exception {
        Random random = new Random(seed);
        int channels = 1 + random.nextInt(2);
        float[] samples = music(random, channels, RATE / 2 + random.nextInt(RATE));

        SampleMeter.Report report = heard(samples, channels);

        Plain plain = new Plain(samples, channels);
        assertThat(new Object[] {
                    report.frames(),
                    report.silentAtStart(),
                    report.silentAtEnd(),
                    report.peak(),
                    report.peakFrame(),
                    report.clippedRuns(),
                    report.firstClipped(),
                    report.lastClipped(),
                    report.dualMono()
                })
                .as("seed %d", seed)
                .containsExactly(
                        plain.frames,
                        plain.firstLoud < 0 ? plain.frames : plain.firstLoud,
                        plain.lastLoud < 0 ? plain.frames : plain.frames - 1 - plain.lastLoud,
                        plain.peak,
                        plain.peakFrame,
                        plain.clippedRuns,
                        plain.firstClipped,
                        plain.lastClipped,
                        channels == 2 && plain.same);
        assertThat(report.drawn().fine()).as("seed %d", seed).isEqualTo(plain.drawn(RATE / 100));
    }

    @Test
    void whatIsNoNumberIsCountedWhereItIs() throws Exception {
        float[] samples = music(new Random(1), 2, RATE);
        samples[2 * 20_000] = Float.NaN;
        samples[2 * 20_000 + 1] = Float.NaN;
        samples[2 * 30_000 + 1] = Float.NEGATIVE_INFINITY;
        samples[2 * 30_001] = Float.intBitsToFloat(0xffc00000);

        SampleMeter.Report report = heard(samples, 2);

        assertThat(report.noNumbers()).isEqualTo(3);
        assertThat(report.firstNoNumber()).isEqualTo(20_000);
    }

    /** Two at the end of a stretch and one after the silence that follows are no run of three. */
    @Test
    void aRunEndsWhereItIsQuiet() throws Exception {
        float[] samples = new float[RATE];
        samples[438] = 0.5f;
        samples[439] = FULL_SCALE;
        samples[440] = -FULL_SCALE;
        samples[3 * 441] = FULL_SCALE;

        SampleMeter.Report report = heard(samples, 1);

        assertThat(report.clippedRuns()).isZero();
        assertThat(report.silentAtStart()).isEqualTo(438);
        assertThat(report.silentAtEnd()).isEqualTo(RATE - 1 - 3 * 441);
    }

    /** Quiet and loud by turns, cut off here and there. */
    private static float[] music(Random random, int channels, int frames) {
        float[] samples = new float[frames * channels];
        boolean same = random.nextInt(3) == 0;
        int from = 0;
        while (from < frames) {
            int until = Math.min(frames, from + 1 + random.nextInt(4_000));
            float loud = random.nextInt(3) == 0 ? 0.0009f : 1.05f * random.nextFloat();
            for (int i = from * channels; i < until * channels; i++) {
                float sample = Math.clamp(loud * (2 * random.nextFloat() - 1) * 1.2f, -FULL_SCALE, FULL_SCALE);
                samples[i] = same && i % channels == 1 ? samples[i - 1] : sample;
            }
            from = until;
        }
        return samples;
    }

    private static SampleMeter.Report heard(float[] samples, int channels) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(samples);
        Probe probe = new Probe("wav", "pcm_s16le", RATE, 16, channels, OptionalLong.empty());
        CheckProgress progress = new CheckProgress();
        progress.decoding(RATE, OptionalLong.empty());
        return new SampleMeter(probe, progress).listen(new ByteArrayInputStream(bytes.array()));
    }

    /** As it would be written if nobody waited for it. */
    private static final class Plain {

        private final float[] samples;
        private final int channels;
        private final long frames;
        private long firstLoud = -1;
        private long lastLoud = -1;
        private float peak;
        private long peakFrame;
        private long clippedRuns;
        private long firstClipped = -1;
        private long lastClipped = -1;
        private boolean same = true;

        Plain(float[] samples, int channels) {
            this.samples = samples;
            this.channels = channels;
            this.frames = samples.length / channels;
            int[] run = new int[channels];
            for (int frame = 0; frame < frames; frame++) {
                float level = 0;
                for (int channel = 0; channel < channels; channel++) {
                    float sample = Math.abs(samples[frame * channels + channel]);
                    level = Math.max(level, sample);
                    run[channel] = sample < FULL_SCALE ? 0 : run[channel] + 1;
                    if (run[channel] == 3) {
                        clippedRuns++;
                        firstClipped = firstClipped < 0 ? frame - 2 : firstClipped;
                    }
                    lastClipped = run[channel] >= 3 ? frame : lastClipped;
                    same &= samples[frame * channels + channel] == samples[frame * channels];
                }
                heard(frame, level);
            }
        }

        private void heard(int frame, float level) {
            if (level > 0.001f) {
                firstLoud = firstLoud < 0 ? frame : firstLoud;
                lastLoud = frame;
            }
            if (level > peak) {
                peak = level;
                peakFrame = frame;
            }
        }

        byte[] drawn(int stretch) {
            byte[] pairs = new byte[2 * (int) Math.ceilDiv(frames, (long) stretch)];
            for (int pair = 0; pair < pairs.length / 2; pair++) {
                float low = Float.POSITIVE_INFINITY;
                float high = Float.NEGATIVE_INFINITY;
                for (int i = pair * stretch * channels;
                        i < Math.min(samples.length, (pair + 1) * stretch * channels);
                        i++) {
                    low = Math.min(low, samples[i]);
                    high = Math.max(high, samples[i]);
                }
                pairs[2 * pair] = (byte) Math.round(Math.clamp(low, -1f, 1f) * 127);
                pairs[2 * pair + 1] = (byte) Math.round(Math.clamp(high, -1f, 1f) * 127);
            }
            return pairs;
        }
    }
}

package org.deadwax.server.media;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The level between the samples, as ITU-R BS.1770-5, annex 2, has it: at four times 44.1 or 48 kHz, twice 88.2 or 96, and by the
 * samples alone where there are more. The filter is a sinc in a Hann window: the samples themselves are one of its phases,
 * which spares a quarter of the work of the filter printed there, and half of it at 96 kHz.
 */
final class TruePeakMeter {

    /** As many samples make one between the middle two. */
    private static final int TAPS = 16;

    private static final int BLOCK = 256;

    private final List<float[]> filters;
    private final float mostGain;
    private final float[][] lines;
    private final float[] between = new float[BLOCK];
    private float peak;

    TruePeakMeter(int channels, int rateHz) {
        int times = rateHz < 88_200 ? 4 : rateHz < 176_400 ? 2 : 1;
        this.filters = IntStream.range(1, times)
                .mapToObj(step -> filter((double) step / times))
                .toList();
        this.mostGain =
                (float) filters.stream().mapToDouble(TruePeakMeter::gain).max().orElse(1);
        this.lines = new float[channels][TAPS - 1 + BLOCK];
    }

    /** @param after the sample on the left, 0 to 1 */
    private static float[] filter(double after) {
        double[] taps = new double[TAPS];
        double sum = 0;
        for (int i = 0; i < TAPS; i++) {
            double distance = TAPS / 2 - 1 + after - i;
            double window = Math.cos(Math.PI * distance / TAPS);
            taps[i] = Math.sin(Math.PI * distance) / (Math.PI * distance) * window * window;
            sum += taps[i];
        }
        float[] filter = new float[TAPS];
        for (int i = 0; i < TAPS; i++) {
            filter[i] = (float) (taps[i] / sum);
        }
        return filter;
    }

    /** What it makes of the worst samples at most. */
    private static double gain(float[] filter) {
        double gain = 0;
        for (float tap : filter) {
            gain += Math.abs(tap);
        }
        return gain;
    }

    void take(float[] interleaved, int frames) {
        for (int from = 0; from < frames; from += BLOCK) {
            int count = Math.min(BLOCK, frames - from);
            for (int channel = 0; channel < lines.length; channel++) {
                float[] line = lines[channel];
                int at = from * lines.length + channel;
                for (int i = 0; i < count; i++) {
                    line[TAPS - 1 + i] = interleaved[at + i * lines.length];
                }
                listen(line, count);
                System.arraycopy(line, count, line, 0, TAPS - 1);
            }
        }
    }

    private void listen(float[] line, int count) {
        float largest = largest(line, count + TAPS - 1);
        peak = Math.max(peak, largest);
        // what cannot be louder than what was heard already is not looked at closer
        if (largest * mostGain > peak) {
            for (float[] filter : filters) {
                interpolate(line, filter, between, count);
                peak = Math.max(peak, largest(between, count));
            }
        }
    }

    private static float largest(float[] x, int count) {
        float largest = 0;
        for (int i = 0; i < count; i++) {
            float level = Math.abs(x[i]);
            if (level > largest) {
                largest = level;
            }
        }
        return largest;
    }

    /** The inner loop goes over the samples: the compiler makes vectors of it. */
    private static void interpolate(float[] x, float[] filter, float[] y, int count) {
        float first = filter[0];
        for (int i = 0; i < count; i++) {
            y[i] = first * x[i];
        }
        for (int tap = 1; tap < TAPS; tap++) {
            float weight = filter[tap];
            for (int i = 0; i < count; i++) {
                y[i] += weight * x[i + tap];
            }
        }
    }

    /** After the last sample. @return 1 for full scale */
    float peak() {
        take(new float[TAPS * lines.length], TAPS);
        return peak;
    }
}

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

    /** Where in a line what lies between its samples is put: after the last of them. */
    private static final int BETWEEN = 2 * BLOCK;

    private final List<float[]> filters;
    private final float mostGain;
    private final float[][] lines;
    private float peak;

    TruePeakMeter(int channels, int rateHz) {
        int times = rateHz < 88_200 ? 4 : rateHz < 176_400 ? 2 : 1;
        this.filters = IntStream.range(1, times)
                .mapToObj(step -> filter((double) step / times))
                .toList();
        this.mostGain =
                (float) filters.stream().mapToDouble(TruePeakMeter::gain).max().orElse(1);
        this.lines = new float[channels][BETWEEN + BLOCK];
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
        float largest = largest(line, 0, count + TAPS - 1);
        peak = Math.max(peak, largest);
        // what cannot be louder than what was heard already is not looked at closer
        if (largest * mostGain > peak) {
            for (float[] filter : filters) {
                interpolate(line, filter, count);
                peak = Math.max(peak, largest(line, BETWEEN, BETWEEN + count));
            }
        }
    }

    private static float largest(float[] x, int from, int until) {
        float largest = 0;
        for (int i = from; i < until; i++) {
            float level = Math.abs(x[i]);
            if (level > largest) {
                largest = level;
            }
        }
        return largest;
    }

    /**
     * Four taps at a time, written out, and all within one array: so the compiler sees that what is written is never read
     * back, and makes vectors of it. It does so neither of a loop over the taps nor of two arrays, which might be one.
     */
    private static void interpolate(float[] x, float[] filter, int count) {
        float a = filter[0];
        float b = filter[1];
        float c = filter[2];
        float d = filter[3];
        for (int i = 0; i < count; i++) {
            x[i + BETWEEN] = a * x[i] + b * x[i + 1] + c * x[i + 2] + d * x[i + 3];
        }
        a = filter[4];
        b = filter[5];
        c = filter[6];
        d = filter[7];
        for (int i = 0; i < count; i++) {
            x[i + BETWEEN] = x[i + BETWEEN] + a * x[i + 4] + b * x[i + 5] + c * x[i + 6] + d * x[i + 7];
        }
        a = filter[8];
        b = filter[9];
        c = filter[10];
        d = filter[11];
        for (int i = 0; i < count; i++) {
            x[i + BETWEEN] = x[i + BETWEEN] + a * x[i + 8] + b * x[i + 9] + c * x[i + 10] + d * x[i + 11];
        }
        a = filter[12];
        b = filter[13];
        c = filter[14];
        d = filter[15];
        for (int i = 0; i < count; i++) {
            x[i + BETWEEN] = x[i + BETWEEN] + a * x[i + 12] + b * x[i + 13] + c * x[i + 14] + d * x[i + 15];
        }
    }

    /** After the last sample. @return 1 for full scale */
    float peak() {
        take(new float[TAPS * lines.length], TAPS);
        return peak;
    }
}

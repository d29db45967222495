package org.deadwax.server.media;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Integrated loudness of one or two channels, by ITU-R BS.1770-5 and EBU R 128: K-weighted, over blocks of 400 ms that begin
 * every 100 ms, gated at −70 LUFS and at 10 LU beneath what is left.
 */
final class LoudnessMeter {

    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final double OFFSET = -0.691;
    private static final int STEPS_OF_A_BLOCK = 4;

    /** Beneath this a filter's memory is silence; smaller numbers yet would slow the processor down. */
    private static final double NOTHING = 1e-15;

    private final int channels;
    private final int step;
    private final KWeighting weighting;
    // shelf and high pass, each with two places of memory, left and right
    private final double[] memory = new double[8];
    private double energy;
    private int taken;
    private double[] steps = new double[4096];
    private int count;

    LoudnessMeter(int channels, int rateHz) {
        this.channels = channels;
        this.step = rateHz / 10;
        this.weighting = KWeighting.at(rateHz);
    }

    void take(float[] interleaved, int frames) {
        for (int from = 0; from < frames; ) {
            int until = from + Math.min(frames - from, step - taken);
            listen(interleaved, from, until);
            taken += until - from;
            from = until;
            if (taken == step) {
                close();
            }
        }
    }

    /** Left and right in one go: each waits for itself, and so the two overlap. Of one channel both are the same. */
    private void listen(float[] x, int from, int until) {
        KWeighting k = weighting;
        double s0 = k.shelf0();
        double s1 = k.shelf1();
        double s2 = k.shelf2();
        double p1 = k.shelfBack1();
        double p2 = k.shelfBack2();
        double q1 = k.passBack1();
        double q2 = k.passBack2();
        double[] m = memory;
        double l1 = m[0];
        double l2 = m[1];
        double l3 = m[2];
        double l4 = m[3];
        double r1 = m[4];
        double r2 = m[5];
        double r3 = m[6];
        double r4 = m[7];
        double left = 0;
        double right = 0;
        int other = channels - 1;
        for (int at = from * channels; at < until * channels; at += channels) {
            double l = x[at];
            double r = x[at + other];
            double shelvedL = s0 * l + l1;
            double shelvedR = s0 * r + r1;
            l1 = s1 * l - p1 * shelvedL + l2;
            r1 = s1 * r - p1 * shelvedR + r2;
            l2 = s2 * l - p2 * shelvedL;
            r2 = s2 * r - p2 * shelvedR;
            double passedL = shelvedL + l3;
            double passedR = shelvedR + r3;
            l3 = -2 * shelvedL - q1 * passedL + l4;
            r3 = -2 * shelvedR - q1 * passedR + r4;
            l4 = shelvedL - q2 * passedL;
            r4 = shelvedR - q2 * passedR;
            left += passedL * passedL;
            right += passedR * passedR;
        }
        energy += channels == 1 ? left : left + right;
        m[0] = l1;
        m[1] = l2;
        m[2] = l3;
        m[3] = l4;
        m[4] = r1;
        m[5] = r2;
        m[6] = r3;
        m[7] = r4;
    }

    private void close() {
        for (int i = 0; i < memory.length; i++) {
            if (Math.abs(memory[i]) < NOTHING) {
                memory[i] = 0;
            }
        }
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
        }
        steps[count++] = energy / step;
        energy = 0;
        taken = 0;
    }

    /** @return LUFS; null when there is no block that can be heard */
    @Nullable
    Double lufs() {
        double gate = mean(power(ABSOLUTE_GATE));
        if (Double.isNaN(gate)) {
            return null;
        }
        double loud = mean(power(Math.max(ABSOLUTE_GATE, OFFSET + 10 * Math.log10(gate) + RELATIVE_GATE)));
        return Double.isNaN(loud) ? null : OFFSET + 10 * Math.log10(loud);
    }

    private static double power(double lufs) {
        return Math.pow(10, (lufs - OFFSET) / 10);
    }

    /** Of the blocks above the gate; NaN when there are none. */
    private double mean(double gate) {
        double sum = 0;
        int blocks = 0;
        for (int from = 0; from + STEPS_OF_A_BLOCK <= count; from++) {
            double block = (steps[from] + steps[from + 1] + steps[from + 2] + steps[from + 3]) / STEPS_OF_A_BLOCK;
            if (block > gate) {
                sum += block;
                blocks++;
            }
        }
        return blocks == 0 ? Double.NaN : sum / blocks;
    }
}

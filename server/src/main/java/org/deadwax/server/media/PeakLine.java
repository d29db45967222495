package org.deadwax.server.media;

import java.util.Arrays;

/**
 * Draws what passes: of each stretch the lowest and the highest sample. A stretch begins with 10 ms and doubles whenever
 * the line is full, so that nobody needs to know beforehand how long it will be.
 */
final class PeakLine {

    static final int FINE = 65_536;
    static final int COARSE = 1_600;

    private static final int PER_SECOND = 100;
    private static final int FULL_SCALE = 127;

    private final int rate;
    private final byte[] pairs = new byte[2 * FINE];
    private int count;
    private long stretch;
    private long taken;
    private float low = Float.POSITIVE_INFINITY;
    private float high = Float.NEGATIVE_INFINITY;

    PeakLine(int rate) {
        this.rate = rate;
        this.stretch = Math.max(1, rate / PER_SECOND);
    }

    /** @param fine and {@code coarse}: lowest and highest in turn, −127 to 127 for full scale */
    record Drawn(byte[] fine, double fineMillis, byte[] coarse, double coarseMillis) {}

    /** @return how many more frames the stretch has that is being drawn; at least one */
    long room() {
        return stretch - taken;
    }

    /** @param frames as many have come, {@link #room()} at most */
    void take(float lowest, float highest, int frames) {
        low = Math.min(low, lowest);
        high = Math.max(high, highest);
        taken += frames;
        if (taken == stretch) {
            close();
        }
    }

    private void close() {
        if (count == FINE) {
            count = fold(pairs, count, 2, pairs);
            stretch *= 2;
            // the pair that just ended is the first half of a longer one
            return;
        }
        pairs[2 * count] = level(low);
        pairs[2 * count + 1] = level(high);
        count++;
        taken = 0;
        low = Float.POSITIVE_INFINITY;
        high = Float.NEGATIVE_INFINITY;
    }

    private static byte level(float sample) {
        return (byte) Math.round(Math.clamp(sample, -1f, 1f) * FULL_SCALE);
    }

    Drawn drawn() {
        if (taken > 0) {
            close();
            if (taken > 0) {
                // folded just now: there is room for it
                close();
            }
        }
        int group = Math.max(1, Math.ceilDiv(count, COARSE));
        byte[] coarse = new byte[2 * Math.ceilDiv(count, group)];
        fold(pairs, count, group, coarse);
        double millis = 1000.0 * stretch / rate;
        return new Drawn(Arrays.copyOf(pairs, 2 * count), millis, coarse, group * millis);
    }

    /** Each group of pairs becomes one; @return how many there are then */
    private static int fold(byte[] from, int count, int group, byte[] into) {
        int made = 0;
        for (int start = 0; start < count; start += group) {
            byte lowest = from[2 * start];
            byte highest = from[2 * start + 1];
            for (int pair = start + 1; pair < Math.min(count, start + group); pair++) {
                lowest = (byte) Math.min(lowest, from[2 * pair]);
                highest = (byte) Math.max(highest, from[2 * pair + 1]);
            }
            into[2 * made] = lowest;
            into[2 * made + 1] = highest;
            made++;
        }
        return made;
    }
}

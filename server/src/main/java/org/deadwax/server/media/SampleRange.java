package org.deadwax.server.media;

/**
 * The lowest and the highest of a stretch of samples. They are looked for among the bits of the floats, whose order is that of
 * whole numbers once those below zero are turned round: of that the compiler makes vectors, of comparing floats it does not.
 *
 * @param low as bits in that order, and {@code high}
 */
record SampleRange(int low, int high) {

    private static final int ALL_BUT_SIGN = 0x7fffffff;
    private static final int INFINITE = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);
    private static final int BELOW_ALL = ordered(Float.floatToRawIntBits(Float.NEGATIVE_INFINITY));

    /** @param bits of floats, from {@code from} until {@code until}, which is more */
    static SampleRange of(int[] bits, int from, int until) {
        int low = Integer.MAX_VALUE;
        int high = Integer.MIN_VALUE;
        for (int i = from; i < until; i++) {
            int ordered = bits[i] ^ ((bits[i] >> 31) & ALL_BUT_SIGN);
            low = Math.min(low, ordered);
            high = Math.max(high, ordered);
        }
        return new SampleRange(low, high);
    }

    private static int ordered(int bits) {
        return bits ^ ((bits >> 31) & ALL_BUT_SIGN);
    }

    /** None of them is infinite or no number at all. */
    boolean finite() {
        return high < INFINITE && low > BELOW_ALL;
    }

    float lowest() {
        return Float.intBitsToFloat(ordered(low));
    }

    float highest() {
        return Float.intBitsToFloat(ordered(high));
    }

    /** How far from zero they go. */
    float level() {
        return Math.max(highest(), -lowest());
    }
}

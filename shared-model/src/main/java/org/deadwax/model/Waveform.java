package org.deadwax.model;

import java.util.Base64;

/**
 * A master drawn: of each stretch of equal length the lowest and the highest sample, over all channels.
 *
 * @param durationMillis of the master
 * @param pairs how many stretches
 * @param pairMillis the length of one; the last may be shorter
 * @param peaks base64: lowest and highest in turn, a signed byte each, −127 to 127 for full scale
 */
public record Waveform(long durationMillis, int pairs, double pairMillis, String peaks) {

    /** −1 to 1. */
    public double lowest(byte[] decoded, int pair) {
        return decoded[2 * pair] / 127.0;
    }

    /** −1 to 1. */
    public double highest(byte[] decoded, int pair) {
        return decoded[2 * pair + 1] / 127.0;
    }

    /** Once, and kept by who draws. */
    public byte[] decode() {
        return Base64.getDecoder().decode(peaks);
    }
}

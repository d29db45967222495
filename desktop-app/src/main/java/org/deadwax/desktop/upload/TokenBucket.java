package org.deadwax.desktop.upload;

import java.time.Duration;

/**
 * So many bytes a second, and a quarter of a second's worth at once after a rest. What is larger than that passes and is
 * owed, so that no piece is ever too large. Knows no clock: it is told the time. Not thread-safe.
 */
final class TokenBucket {

    private static final double BURST_SECONDS = 0.25;
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private long bytesPerSecond;
    private double there;
    private long filledAt;

    /** @param bytesPerSecond 0 for no limit */
    TokenBucket(long bytesPerSecond, long nowNanos) {
        this.bytesPerSecond = bytesPerSecond;
        this.there = burst();
        this.filledAt = nowNanos;
    }

    /** From now on. What was owed at the old rate is not owed any more. */
    void limit(long newBytesPerSecond, long nowNanos) {
        fill(nowNanos);
        bytesPerSecond = newBytesPerSecond;
        there = Math.clamp(there, 0, burst());
    }

    /** @return nanoseconds until something may pass; 0 for now */
    long openIn(long nowNanos) {
        fill(nowNanos);
        return bytesPerSecond == 0 || there > 0 ? 0 : (long) Math.ceil(-there * SECOND / bytesPerSecond) + 1;
    }

    void take(long bytes) {
        there -= bytes;
    }

    long bytesPerSecond() {
        return bytesPerSecond;
    }

    private void fill(long nowNanos) {
        there = Math.min(burst(), there + (nowNanos - filledAt) * (bytesPerSecond / SECOND));
        filledAt = nowNanos;
    }

    private double burst() {
        return bytesPerSecond * BURST_SECONDS;
    }
}

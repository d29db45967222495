package org.deadwax.desktop.upload;

import java.util.concurrent.TimeUnit;

/** Lets all uploads together pass at most so many bytes a second. */
final class Bandwidth {

    private volatile long bytesPerSecond;
    private long freeAt = System.nanoTime();

    /** @param bytesPerSecond 0 for no limit */
    Bandwidth(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    void limit(long newBytesPerSecond) {
        bytesPerSecond = newBytesPerSecond;
    }

    /** Waits until these bytes may pass. */
    void take(long bytes) throws InterruptedException {
        long limit = bytesPerSecond;
        if (limit > 0) {
            TimeUnit.NANOSECONDS.sleep(reserve(bytes, limit));
        }
    }

    private synchronized long reserve(long bytes, long limit) {
        long now = System.nanoTime();
        long start = Math.max(now, freeAt);
        freeAt = start + (long) (bytes * 1e9 / limit);
        return start - now;
    }
}

package org.deadwax.desktop.upload;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets all uploads together pass at most so many bytes a second. Whoever asks waits behind those who asked before, so that
 * parts that are sent side by side get the same. A new limit counts at once, for those who wait too.
 */
final class Bandwidth {

    /** The time, and how it passes: a test has its own. */
    interface Time {

        long nanos();

        /** Waits at most so long, or until the condition is signalled. */
        void pass(Condition condition, long nanos) throws InterruptedException;

        Time REAL = new Time() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pass(Condition condition, long nanos) throws InterruptedException {
                condition.await(nanos, TimeUnit.NANOSECONDS);
            }
        };
    }

    private static final int LARGEST_PIECE = 1 << 16;
    private static final int SMALLEST_PIECE = 1 << 10;
    private static final int PIECES_A_SECOND = 20;

    private final Time time;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition turn = lock.newCondition();
    private final Deque<Object> line = new ArrayDeque<>();
    private final TokenBucket bucket;

    /** @param bytesPerSecond 0 for no limit */
    Bandwidth(long bytesPerSecond, Time time) {
        this.time = time;
        this.bucket = new TokenBucket(bytesPerSecond, time.nanos());
    }

    void limit(long bytesPerSecond) {
        lock.lock();
        try {
            bucket.limit(bytesPerSecond, time.nanos());
            turn.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** How much to send at a time: under a low limit little, so that no connection stays silent until it is given up. */
    int piece() {
        lock.lock();
        try {
            long limit = bucket.bytesPerSecond();
            return limit == 0
                    ? LARGEST_PIECE
                    : (int) Math.clamp(limit / PIECES_A_SECOND, SMALLEST_PIECE, LARGEST_PIECE);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until these bytes may pass. */
    void take(long bytes) throws InterruptedException {
        Object me = new Object();
        lock.lockInterruptibly();
        line.addLast(me);
        try {
            while (true) {
                if (line.peekFirst() != me) {
                    turn.await();
                    continue;
                }
                long wait = bucket.openIn(time.nanos());
                if (wait == 0) {
                    bucket.take(bytes);
                    return;
                }
                time.pass(turn, wait);
            }
        } finally {
            line.remove(me);
            turn.signalAll();
            lock.unlock();
        }
    }

    /** How many wait or are being let through. */
    int waiting() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }
}

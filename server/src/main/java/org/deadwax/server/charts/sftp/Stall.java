package org.deadwax.server.charts.sftp;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hangs up on a peer that has not taken anything for a while; a slow one that takes a little is waited for. */
final class Stall implements AutoCloseable {

    private final Duration patience;
    private final Closeable session;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile long moved = System.nanoTime();
    private volatile boolean stalled;

    Stall(Duration patience, Closeable session) {
        this.patience = patience;
        this.session = session;
        Thread.ofVirtual().name("sftp-stall").start(this::watch);
    }

    void moved() {
        moved = System.nanoTime();
    }

    boolean stalled() {
        return stalled;
    }

    private void watch() {
        try {
            while (!done.await(Math.max(20, patience.toMillis() / 10), TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - moved > patience.toNanos()) {
                    stalled = true;
                    session.close();
                    return;
                }
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
    }
}

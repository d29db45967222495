package org.deadwax.server.charts.plugin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ends a process when its time is over. */
final class Deadline implements AutoCloseable {

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean over;

    Deadline(Process process, Duration time) {
        Thread.ofVirtual().name("plugin-deadline").start(() -> {
            try {
                if (!done.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                    over = true;
                    process.descendants().forEach(ProcessHandle::destroyForcibly);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    boolean over() {
        return over;
    }

    @Override
    public void close() {
        done.countDown();
    }
}

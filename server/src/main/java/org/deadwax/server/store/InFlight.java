package org.deadwax.server.store;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of bodies are held at once: beyond that senders come again, and the heap stays small. */
final class InFlight {

    private final long most;
    private final AtomicLong bytes = new AtomicLong();

    InFlight(long most) {
        this.most = most;
    }

    /** False when there is no room; then nothing was taken. */
    boolean take(long count) {
        if (bytes.addAndGet(count) > most) {
            bytes.addAndGet(-count);
            return false;
        }
        return true;
    }

    void release(long count) {
        bytes.addAndGet(-count);
    }

    long held() {
        return bytes.get();
    }
}

package org.deadwax.desktop.upload;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** How fast parts were confirmed lately. */
final class Rate {

    private static final long WINDOW = Duration.ofSeconds(60).toNanos();

    private record Mark(long nanos, long bytes) {}

    private final Deque<Mark> marks = new ArrayDeque<>();

    /** @param confirmedBytes so far, all of them */
    void mark(long nanos, long confirmedBytes) {
        marks.addLast(new Mark(nanos, confirmedBytes));
        while (marks.size() > 2 && nanos - marks.getFirst().nanos() > WINDOW) {
            marks.removeFirst();
        }
    }

    void forget() {
        marks.clear();
    }

    /** 0 when there is nothing to measure yet. */
    long bytesPerSecond() {
        if (marks.size() < 2) {
            return 0;
        }
        long nanos = marks.getLast().nanos() - marks.getFirst().nanos();
        long bytes = marks.getLast().bytes() - marks.getFirst().bytes();
        return nanos <= 0 ? 0 : Math.max(0, (long) (bytes * 1e9 / nanos));
    }

    @Nullable
    Duration timeFor(long bytes) {
        long rate = bytesPerSecond();
        return rate == 0 ? null : Duration.ofMillis(bytes * 1000 / rate);
    }
}

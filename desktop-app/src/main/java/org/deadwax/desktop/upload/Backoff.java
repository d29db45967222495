package org.deadwax.desktop.upload;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before the next try: doubles up to a limit, a little apart from everybody else's. */
final class Backoff {

    private final Duration longest;
    private Duration next;

    Backoff(UploadSettings settings) {
        this.longest = settings.longestPause();
        this.next = settings.firstPause();
    }

    Duration next() {
        Duration now = next;
        Duration doubled = now.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return Duration.ofMillis(
                (long) (now.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
    }
}

package org.deadwax.server.mail;

import java.time.Duration;
import java.util.List;

/** How often a mail is tried that the relay wants later: over two days, then it is given up. */
final class MailPatience {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24));

    private MailPatience() {}

    /** @param attempts made so far, at least one */
    static boolean over(int attempts) {
        return attempts > PAUSES.size();
    }

    static Duration after(int attempts) {
        return PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
    }
}

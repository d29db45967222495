package org.deadwax.server.account;

import java.time.Duration;

/** Somebody was wrong too often. */
final class TooManyAttempts extends RuntimeException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many attempts. Try again in " + inWords(wait) + ".");
        this.wait = wait;
    }

    /** Whole seconds until the next attempt is looked at, at least one. */
    long retryAfterSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    private static String inWords(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        return minutes <= 1 ? "a minute" : minutes + " minutes";
    }
}

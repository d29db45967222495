package org.deadwax.model;

import java.time.Instant;

/**
 * What a sign-in returns.
 *
 * @param token opaque, shown once; sent as {@code Authorization: Bearer}
 */
public record Session(String token, Instant expiresAt, Me me) {

    @Override
    public String toString() {
        return "Session[" + me.email() + ", until " + expiresAt + "]";
    }
}

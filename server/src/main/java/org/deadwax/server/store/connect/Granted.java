package org.deadwax.server.store.connect;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a shop gave.
 *
 * @param access the token
 * @param until when it ends; null: never
 * @param refresh for the next one; null when there is none
 * @param scopes empty when the shop did not say
 */
record Granted(
        String access,
        @Nullable Instant until,
        @Nullable String refresh,
        @Nullable Instant refreshUntil,
        Set<String> scopes) {

    @Override
    public String toString() {
        return "Granted[until " + until + ", " + scopes + "]";
    }
}

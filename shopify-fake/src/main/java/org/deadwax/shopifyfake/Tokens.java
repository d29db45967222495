package org.deadwax.shopifyfake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what in one shop. A refresh gives a new pair; the old refresh token stays good until the new pair is first used,
 * as since 2026-08-28.
 */
final class Tokens {

    static final Duration ACCESS_LIFE = Duration.ofHours(1);
    static final Duration REFRESH_LIFE = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final Map<String, Grant> byAccess = new HashMap<>();
    private final Map<String, Grant> byRefresh = new HashMap<>();

    Tokens(Clock clock) {
        this.clock = clock;
    }

    /** @param expiresAt null for a token that never ends */
    record Grant(
            String access,
            @Nullable String refresh,
            Set<String> scopes,
            @Nullable Instant expiresAt,
            @Nullable Instant refreshUntil,
            @Nullable Grant before) {

        @Override
        public String toString() {
            return "Grant[" + scopes + "]";
        }
    }

    /** An installation ends every refreshable token before it. */
    synchronized Grant installed(Set<String> scopes) {
        byRefresh.values().forEach(old -> byAccess.remove(old.access));
        byRefresh.clear();
        return pair(scopes, null);
    }

    synchronized Grant forADay(Set<String> scopes) {
        return keep(new Grant("shpat_" + random(), null, scopes, clock.instant().plus(Duration.ofDays(1)), null, null));
    }

    synchronized Grant forEver(Set<String> scopes) {
        return keep(new Grant("shpat_" + random(), null, scopes, null, null, null));
    }

    /** Null when the token is none, was replaced by one that is in use, or has not been used for 90 days. */
    synchronized @Nullable Grant refresh(String token) {
        Grant old = byRefresh.get(token);
        Instant now = clock.instant();
        if (old == null || old.refreshUntil == null || !now.isBefore(old.refreshUntil)) {
            return null;
        }
        used(old);
        return pair(old.scopes, old);
    }

    /** Null when it is none or has ended. */
    synchronized @Nullable Grant find(String token) {
        Grant grant = byAccess.get(token);
        if (grant == null || grant.expiresAt != null && !clock.instant().isBefore(grant.expiresAt)) {
            return null;
        }
        used(grant);
        return grant;
    }

    synchronized void revokeAll() {
        byAccess.clear();
        byRefresh.clear();
    }

    /** As time does, but at once. */
    synchronized void expireAccess() {
        byAccess.clear();
    }

    private Grant pair(Set<String> scopes, @Nullable Grant before) {
        Instant now = clock.instant();
        return keep(new Grant(
                "shpca_" + random(),
                "shprt_" + random(),
                scopes,
                now.plus(ACCESS_LIFE),
                now.plus(REFRESH_LIFE),
                before));
    }

    private void used(Grant grant) {
        Grant before = grant.before;
        if (before != null && before.refresh != null) {
            byAccess.remove(before.access);
            byRefresh.remove(before.refresh);
        }
    }

    private Grant keep(Grant grant) {
        byAccess.put(grant.access, grant);
        if (grant.refresh != null) {
            byRefresh.put(grant.refresh, grant);
        }
        return grant;
    }

    private static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}

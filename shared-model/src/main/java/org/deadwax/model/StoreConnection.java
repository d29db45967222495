package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A store's connection, without anything secret.
 *
 * @param reason a sentence with the way out; empty when connected
 * @param since when it came to stand so
 * @param costLeft points that the shop lets this application spend, of {@code costMaximum}; null before it was asked
 * @param auditedAt when its webhook subscriptions were last looked at
 * @param repaired how many were missing and made again at {@code repairedAt}; 0 when none ever was
 * @param comparedTo what changed in the shop before this was compared; null before the first time
 */
public record StoreConnection(
        StoreWay way,
        ConnectionState state,
        String reason,
        Instant since,
        List<String> scopesMissing,
        @Nullable Integer costLeft,
        @Nullable Integer costMaximum,
        @Nullable Instant auditedAt,
        int repaired,
        @Nullable Instant repairedAt,
        @Nullable Instant comparedTo) {

    public StoreConnection {
        scopesMissing = List.copyOf(scopesMissing);
    }
}

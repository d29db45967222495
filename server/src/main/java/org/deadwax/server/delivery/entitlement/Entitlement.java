package org.deadwax.server.delivery.entitlement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The right to one copy of one thing.
 *
 * @param lineItemId the shop's; null unless it was bought
 * @param unitNo the copy's number within the line, from 1; null unless it was bought
 * @param trackId null for the whole release
 * @param attached it comes with something that is shipped
 * @param opensAt null while nobody knows
 * @param endedAt null while it holds, as is {@code endedReason}
 * @param redeemedAt the first click; null before it
 */
public record Entitlement(
        UUID id,
        UUID deliveryId,
        @Nullable Long lineItemId,
        @Nullable Integer unitNo,
        UUID releaseId,
        @Nullable UUID trackId,
        boolean attached,
        Instant grantedAt,
        @Nullable Instant opensAt,
        @Nullable Instant endedAt,
        @Nullable EndReason endedReason,
        @Nullable Instant redeemedAt) {

    public boolean ended() {
        return endedAt != null;
    }

    /** Whether all of it may be heard. */
    public boolean open(Instant now) {
        return !ended() && opensAt != null && !now.isBefore(opensAt);
    }
}

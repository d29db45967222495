package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A download page of an order.
 *
 * @param email where its mails go; null when the order had no address
 * @param byHand whether somebody at the label set the address
 * @param revoked nothing on it can be had any more
 * @param opensAt when the last of it opens; null while nobody knows, or when all is open
 */
public record OrderDelivery(
        UUID id,
        @Nullable String email,
        boolean byHand,
        boolean revoked,
        int copies,
        int redeemed,
        @Nullable Instant opensAt) {}

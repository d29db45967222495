package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the feed.
 *
 * @param units negative when they go back
 * @param country ISO 3166 code; place is "Portland, OR"; both null when the order has no address
 * @param at when the store says it happened
 * @param recordedAt when the ledger had it
 */
public record LiveSale(
        long seq,
        UUID releaseId,
        String releaseTitle,
        UUID productId,
        String productTitle,
        Format format,
        UUID storeId,
        String orderName,
        long units,
        Money revenue,
        @Nullable String place,
        @Nullable String country,
        Instant at,
        Instant recordedAt) {}

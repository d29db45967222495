package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one unit in one chart's period.
 *
 * @param state REPORTED, EXCLUDED, CARRIED, CANCELLED, REFUNDED or RETURNED
 * @param code of the rule; null when it was reported
 */
public record UnitDecision(
        String orderName,
        UUID productId,
        String productTitle,
        int unit,
        String state,
        @Nullable String code,
        String sentence,
        Money paid,
        @Nullable String zip,
        Instant orderedAt) {}

package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store that sells for a label.
 *
 * @param shopDomain as "low-meridian.myshopify.com"
 * @param lastWebhookAt null before the first
 * @param parked webhooks that could not be understood and wait for a hand
 */
public record Store(
        UUID id,
        String name,
        String shopDomain,
        @Nullable Instant lastWebhookAt,
        long received,
        long waiting,
        long parked) {}

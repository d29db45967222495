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
 * @param connection null for a store that was only registered: its webhooks are taken, it is never asked
 */
public record Store(
        UUID id,
        String name,
        String shopDomain,
        @Nullable Instant lastWebhookAt,
        long received,
        long waiting,
        long parked,
        @Nullable StoreConnection connection) {

    /** One that was only registered. */
    public Store(
            UUID id,
            String name,
            String shopDomain,
            @Nullable Instant lastWebhookAt,
            long received,
            long waiting,
            long parked) {
        this(id, name, shopDomain, lastWebhookAt, received, waiting, parked, null);
    }
}

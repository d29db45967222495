package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that was kept but could not be counted.
 *
 * @param id as text: it is over 2^53 one day
 * @param about the order's name, as "#1042", or its number; null when the body says neither
 * @param triedAt for the last time; null when that was not written down
 */
public record ParkedWebhook(
        String id,
        String topic,
        Instant receivedAt,
        int attempts,
        String reason,
        @Nullable String about,
        @Nullable Instant triedAt) {}

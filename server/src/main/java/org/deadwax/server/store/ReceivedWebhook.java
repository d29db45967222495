package org.deadwax.server.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A webhook whose sender was proved.
 *
 * @param triggeredAt when the shop made it, if it says so
 * @param size of the body as it was sent, in bytes
 */
record ReceivedWebhook(
        Shop shop,
        String webhookId,
        String topic,
        @Nullable String apiVersion,
        @Nullable Instant triggeredAt,
        Instant receivedAt,
        int size,
        Codec.Packed body) {

    /**
     * Names the partition. A repetition carries the time of the first, so both meet in one; a time that is missing or
     * far away becomes today's.
     */
    LocalDate day() {
        LocalDate today = LocalDate.ofInstant(receivedAt, ZoneOffset.UTC);
        if (triggeredAt == null) {
            return today;
        }
        LocalDate day = LocalDate.ofInstant(triggeredAt, ZoneOffset.UTC);
        return day.isBefore(today.minusDays(InboxPartitions.BEHIND)) || day.isAfter(today.plusDays(1)) ? today : day;
    }
}

package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail and what became of it.
 *
 * @param to its address; empty once whoever it was for was forgotten
 * @param subject empty until it was written
 * @param storeId of its order, as {@code orderId}; null when it is about none
 * @param reason why it waits, was refused or came back; else empty
 * @param endedAt when it was sent, put down or refused; null while it waits
 */
public record OutgoingMail(
        UUID id,
        MailKind kind,
        String to,
        String subject,
        MailState state,
        @Nullable UUID storeId,
        @Nullable Long orderId,
        int attempts,
        String reason,
        Instant queuedAt,
        Instant nextAt,
        @Nullable Instant endedAt) {}

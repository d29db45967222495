package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store asked on behalf of a person, or of all.
 *
 * @param orders how many of the store's orders it is about
 * @param dueAt until when the law wants it done: 30 days
 * @param doneAt null while a data request waits for somebody to fetch its file; redactions are done when they come
 */
public record PrivacyRequest(
        UUID id,
        Kind kind,
        int orders,
        Instant askedAt,
        Instant dueAt,
        @Nullable Instant doneAt) {

    public enum Kind {
        /** Tell a customer what is held about them: the file goes to the store, which hands it on. */
        DATA_REQUEST,
        /** Forget a customer. */
        CUSTOMER_REDACT,
        /** Forget everybody, 48 hours after the application was thrown out. */
        SHOP_REDACT
    }
}

package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step in an order's life.
 *
 * @param format whose copies it is about; null when it is about the whole order
 * @param detail a sentence, or empty
 * @param place as the carrier said; null when nobody did
 * @param times how often it happened; the time is the first
 * @param lastAt the last time; null when it happened once
 */
public record OrderEvent(
        Kind kind,
        @Nullable Format format,
        Instant at,
        String detail,
        @Nullable String place,
        int times,
        @Nullable Instant lastAt) {

    public enum Kind {
        BOUGHT,
        /** A webhook came. */
        TOLD,
        /** It is in the ledger. */
        COUNTED,
        REPRICED,
        MAIL,
        MAIL_FAILED,
        OPENED,
        REDEEMED,
        SHIPPED,
        SCANNED,
        REPORTED,
        /** A chart's file took it back. */
        RETURNED,
        REFUNDED,
        CANCELLED,
        RESTORED,
        UNSHIPPED,
        /** Somebody at the label did something. */
        BY_HAND
    }
}

package org.deadwax.server.mail;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.MailKind;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a fan, to be queued.
 *
 * @param about what makes it the same mail: of one label and kind it is queued once, whatever else it says
 * @param orderId of {@code storeId}; both null when it is about no order
 * @param boughtAt its place in line
 * @param words what its template is filled with, see {@link MailWords}; what is missing there is left out
 */
public record FanMail(
        UUID labelId,
        MailKind kind,
        String about,
        @Nullable UUID storeId,
        @Nullable Long orderId,
        String to,
        Instant boughtAt,
        Map<String, String> words) {

    public FanMail {
        words = Map.copyOf(words);
        if (!kind.toFan()) {
            throw new IllegalArgumentException(kind + " goes to no fan.");
        }
    }

    /** Without the words, which hold a link that opens something, and without who it is for. */
    @Override
    public String toString() {
        return "FanMail[" + kind + " " + about + "]";
    }
}

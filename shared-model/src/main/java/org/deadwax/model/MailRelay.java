package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How mail goes out.
 *
 * @param fans whether mail to fans is sent; if not, it lies in the server's folder
 * @param why what keeps it in the folder; empty when it is sent
 * @param waiting the label's mails in line
 * @param awaySince since when the relay does not answer; null while it does
 * @param nextTry null while it does
 * @param trouble what it said last; else empty
 */
public record MailRelay(
        boolean fans,
        String why,
        long waiting,
        @Nullable Instant awaySince,
        @Nullable Instant nextTry,
        String trouble) {}

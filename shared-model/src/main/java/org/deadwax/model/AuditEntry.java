package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did.
 *
 * @param who their e-mail at the time
 * @param action as "release.changed"
 * @param subject what it was done to, as "release 0199…"
 * @param detail a sentence
 * @param device null when no device did it, as at the console
 * @param address the network address it came from
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String who,
        String action,
        String subject,
        String detail,
        @Nullable String device,
        @Nullable String address) {}

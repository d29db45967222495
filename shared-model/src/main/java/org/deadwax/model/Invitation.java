package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody who is asked to join a label and has not yet.
 *
 * @param invitedBy e-mail of who asked
 * @param expiresAt after which it opens nothing
 */
public record Invitation(
        UUID id,
        String email,
        Role role,
        List<UUID> artistIds,
        String invitedBy,
        Instant invitedAt,
        Instant expiresAt) {}

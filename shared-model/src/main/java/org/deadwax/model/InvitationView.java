package org.deadwax.model;

import java.time.Instant;

/**
 * What an invited person sees before they accept.
 *
 * @param known whether somebody signs in with this e-mail already: then their password is asked for, not a new one
 */
public record InvitationView(
        String label, String email, Role role, String invitedBy, Instant expiresAt, boolean known) {}

package org.deadwax.server.account;

import java.util.UUID;

/** A member's role or artists changed, or they left: what they have open in this label ends now. Published after commit. */
public record AccessChanged(UUID labelId, UUID personId) {}

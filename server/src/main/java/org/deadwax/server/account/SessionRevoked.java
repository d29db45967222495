package org.deadwax.server.account;

import java.util.UUID;

/** A device was signed out or its person changed the password: whatever it has open ends now. Published after commit. */
public record SessionRevoked(UUID sessionId) {}

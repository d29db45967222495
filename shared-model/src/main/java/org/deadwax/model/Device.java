package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;

/** One signed-in device of a person. */
public record Device(
        UUID id, String name, Instant signedInAt, Instant lastSeenAt, Instant expiresAt, boolean current) {}

package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Someone who belongs to a label.
 *
 * @param id the person's
 * @param artistIds whose releases they see and edit; empty unless the role is ARTIST
 */
public record Member(UUID id, String email, String name, Role role, List<UUID> artistIds, Instant since) {}

package org.deadwax.model;

import java.util.List;
import java.util.UUID;

/** The person who is signed in, and where they may go. */
public record Me(UUID id, String email, String name, List<LabelAccess> labels) {}

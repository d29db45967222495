package org.deadwax.model;

import java.util.UUID;

public record Artist(UUID id, String name) {}

package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/** @param text why; null or empty takes it back */
public record Note(@Nullable String text) {}

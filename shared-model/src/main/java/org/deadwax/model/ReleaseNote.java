package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/** What goes with a step, as handing a release in. */
public record ReleaseNote(@Nullable String note) {}

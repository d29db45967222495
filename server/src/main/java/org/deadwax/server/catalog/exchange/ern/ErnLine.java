package org.deadwax.server.catalog.exchange.ern;

import org.jspecify.annotations.Nullable;

/**
 * A ℗ or © line.
 *
 * @param year null when the message has none that is a year
 */
public record ErnLine(@Nullable Integer year, String text) {}

package org.deadwax.server.catalog.exchange.ern;

import org.jspecify.annotations.Nullable;

/** @param version the subtitle, as “Instrumental”; null when there is none */
public record ErnTitle(String text, @Nullable String version) {}

package org.deadwax.server.catalog.exchange.ern;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a message names.
 *
 * @param isni as written, not checked; null when the message has none
 * @param ipi the name number as written, not checked; null when the message has none
 */
public record ErnParty(
        String name, @Nullable String isni, @Nullable String ipi) {}

package org.deadwax.server.catalog.exchange.ern;

import java.time.Duration;

/** What a message says of a track's master. */
public record ErnAudio(String fileName, Duration length) {}

package org.deadwax.server.catalog.code;

import java.util.Optional;

/** What a label would give out next; empty where it has no range, or one that is used up. */
public record ComingCodes(Optional<String> isrc, Optional<String> upc, Optional<String> number) {}

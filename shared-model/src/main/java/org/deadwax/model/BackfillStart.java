package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Asks for a store's history. @param since orders from then on; null for all that the shop shows */
public record BackfillStart(@Nullable Instant since) {}

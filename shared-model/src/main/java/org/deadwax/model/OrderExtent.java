package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many orders a label has. @param since the first; null while there is none */
public record OrderExtent(long orders, @Nullable Instant since) {}

package org.deadwax.server.sales;

import org.jspecify.annotations.Nullable;

/** Which product a line belongs to. */
@FunctionalInterface
public interface ProductLookup {

    /** Null when it belongs to none. */
    @Nullable
    SoldAs find(OrderedLine line);
}

package org.deadwax.server.sales;

import java.util.List;
import java.util.UUID;

/** What stores sent, as they sent it, kept by whoever takes it in. In the caller's worker transaction. */
public interface StoreBodies {

    /** Empties what names one of these orders. It looks into all that the store sent in 90 days. */
    void empty(UUID storeId, List<Long> orders);
}

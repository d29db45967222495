package org.deadwax.server.sales;

import org.jspecify.annotations.Nullable;

/** Which of a label's products has a SKU. */
@FunctionalInterface
interface SkuLookup {

    /** Null when none has. */
    @Nullable
    SoldAs find(String sku);
}

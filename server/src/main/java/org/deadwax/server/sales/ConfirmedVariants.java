package org.deadwax.server.sales;

import java.util.Map;
import java.util.UUID;

/** Which variants of a label's stores are known to be which product. The module that knows the stores offers it. */
@FunctionalInterface
public interface ConfirmedVariants {

    /** @param variantId the shop's */
    record Variant(UUID storeId, long variantId) {}

    /** Products by variant, also of variants that are gone: what they sold may still come in. From anywhere. */
    Map<Variant, UUID> of(UUID labelId);
}

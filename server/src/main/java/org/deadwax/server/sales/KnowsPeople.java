package org.deadwax.server.sales;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Whoever keeps something about a fan beside the order itself. Always in the caller's worker transaction. */
public interface KnowsPeople {

    /** What is held, as JSON objects; addresses in clear. @param emails of these orders */
    List<String> told(UUID labelId, UUID storeId, Collection<Long> orders, Collection<String> emails);

    /** Takes it out, before the orders themselves are redacted. */
    void forget(UUID labelId, UUID storeId, Collection<Long> orders, Collection<String> emails);
}

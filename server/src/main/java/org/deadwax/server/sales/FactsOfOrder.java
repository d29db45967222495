package org.deadwax.server.sales;

import java.util.List;
import java.util.UUID;

/** What one store said, usually with one webhook. @param labelCurrency ISO 4217, the currency the label reckons in */
public record FactsOfOrder(UUID storeId, UUID labelId, String labelCurrency, List<StoreFact> facts) {

    public FactsOfOrder {
        facts = List.copyOf(facts);
    }
}

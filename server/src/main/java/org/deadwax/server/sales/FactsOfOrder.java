package org.deadwax.server.sales;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one store said, usually with one webhook.
 *
 * @param labelCurrency ISO 4217, the currency the label reckons in
 * @param heard null when it came otherwise
 */
public record FactsOfOrder(
        UUID storeId,
        UUID labelId,
        String labelCurrency,
        List<StoreFact> facts,
        @Nullable Heard heard) {

    /** @param saidAt by the shop's clock; @param at by ours */
    public record Heard(String topic, Instant saidAt, Instant at) {}

    public FactsOfOrder {
        facts = List.copyOf(facts);
    }

    public FactsOfOrder(UUID storeId, UUID labelId, String labelCurrency, List<StoreFact> facts) {
        this(storeId, labelId, labelCurrency, facts, null);
    }
}

package org.deadwax.server.sales;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The shop deleted the order and stands by it no more. Nothing undoes that.
 *
 * @param at when, by the shop's clock; null where nobody says
 */
public record DeletionFact(long orderId, @Nullable Instant at) implements StoreFact {

    /** The earlier one: a repetition may come without the time of the first. */
    DeletionFact merge(@Nullable DeletionFact other) {
        if (other == null || other.at == null) {
            return this;
        }
        return at == null || other.at.isBefore(at) ? other : this;
    }
}

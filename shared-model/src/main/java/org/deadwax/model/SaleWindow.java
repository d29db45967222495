package org.deadwax.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A time in which a product is sold at another price than its regular one.
 *
 * @param from included
 * @param until excluded
 */
public record SaleWindow(UUID id, Money price, Instant from, Instant until, String setBy, Instant setAt) {

    public boolean holds(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}

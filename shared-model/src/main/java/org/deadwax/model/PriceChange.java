package org.deadwax.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price to schedule.
 *
 * @param price null to sell no more in that currency
 * @param from when it takes effect, not before now
 */
public record PriceChange(String currency, @Nullable Money price, Instant from) {}

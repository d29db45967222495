package org.deadwax.server.store.admin;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Points that a shop lets this application spend, as its last answer said. They come back with time.
 *
 * @param restoreRate points a second
 */
public record CostBudget(double maximum, double left, double restoreRate, Instant at) {

    /** Null when the answer does not tell. */
    static @Nullable CostBudget of(JsonNode answer, Instant at) {
        JsonNode status = answer.path("extensions").path("cost").path("throttleStatus");
        double maximum = status.path("maximumAvailable").asDouble(0);
        double rate = status.path("restoreRate").asDouble(0);
        return maximum <= 0 || rate <= 0
                ? null
                : new CostBudget(maximum, status.path("currentlyAvailable").asDouble(0), rate, at);
    }

    /** As it will have grown by then. */
    public double leftAt(Instant now) {
        double seconds = Math.max(0, Duration.between(at, now).toMillis() / 1_000.0);
        return Math.min(maximum, left + seconds * restoreRate);
    }

    /** How long until so many points are there. */
    Duration until(double points, Instant now) {
        double missing = Math.min(points, maximum) - leftAt(now);
        return missing <= 0 ? Duration.ZERO : Duration.ofMillis((long) Math.ceil(missing / restoreRate * 1_000));
    }
}

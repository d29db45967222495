package org.deadwax.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The first 24 hours of a release, to hold another night against.
 *
 * @param hourZero midnight of its first street date in the release's own zone; before that day, or without one, the hour of
 *     its first sale; null while nothing was sold
 * @param units by minute from hour zero, as far as time has come; sold less taken back
 */
public record LiveNight(
        UUID releaseId, String title, @Nullable Instant hourZero, List<Long> units) {

    public LiveNight {
        units = List.copyOf(units);
    }
}

package org.deadwax.server.catalog;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is of masters and pictures. The module that keeps them offers it; asked in a transaction of the label. */
public interface ReleaseMedia {

    enum Stand {
        CHECKING,
        ACCEPTED,
        REJECTED
    }

    /**
     * The master that a track has, else the latest that is not one.
     *
     * @param reason why it was rejected, a sentence; null otherwise
     * @param length null until it was looked at
     */
    record TrackMaster(
            Stand stand,
            @Nullable String reason,
            String fileName,
            @Nullable Duration length) {}

    /** @param reason why it was rejected, a sentence; null otherwise */
    record Cover(Stand stand, @Nullable String reason, String fileName) {}

    /** By track; one that never had any is left out. */
    Map<UUID, TrackMaster> masters(UUID labelId, Collection<UUID> trackIds);

    /** The release's cover, else the latest that is not one. */
    Optional<Cover> cover(UUID labelId, UUID releaseId);
}

package org.deadwax.server.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Release;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;

/**
 * What other modules may know of the catalogue. The label is always named, so that it can be asked from anywhere: it reads
 * as that label, in a transaction of its own unless one of the label is open.
 */
@Component
public class Catalogue {

    private final StoredReleases releases;
    private final StoredProducts products;

    Catalogue(StoredReleases releases, StoredProducts products) {
        this.releases = releases;
        this.products = products;
    }

    public Optional<Release> release(UUID labelId, UUID releaseId) {
        return releases.find(labelId, releaseId);
    }

    public Optional<TrackPlace> track(UUID labelId, UUID trackId) {
        return releases.track(labelId, trackId);
    }

    /** Tracks by release; a release without any is left out. */
    public Map<UUID, List<UUID>> tracks(UUID labelId, Collection<UUID> releaseIds) {
        return releases.trackIds(labelId, releaseIds);
    }

    /** All of the label's, in no particular order. */
    public List<SoldProduct> products(UUID labelId) {
        return products.sold(labelId);
    }

    /** For whoever asks in the current request: 404 when it is another label's, or another artist's than theirs. */
    public Release releaseFor(Access access, UUID releaseId) {
        return release(access.labelId(), releaseId)
                .filter(release -> access.sees(release.artist().id()))
                .orElseThrow(() -> ProblemException.notFound("There is no release " + releaseId + "."));
    }

    /** As {@link #releaseFor}, by track. */
    public TrackPlace trackFor(Access access, UUID trackId) {
        return track(access.labelId(), trackId)
                .filter(place -> access.sees(place.artistId()))
                .orElseThrow(() -> ProblemException.notFound("There is no track " + trackId + "."));
    }
}

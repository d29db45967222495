package org.deadwax.server.media;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.MasterCount;
import org.deadwax.server.platform.CurrentLabel;
import org.springframework.stereotype.Component;

/** How far a release's audio is, for the catalogue's lists. */
@Component
class AcceptedMasters implements MasterCount {

    private final Catalogue catalogue;
    private final StoredMasters masters;

    AcceptedMasters(Catalogue catalogue, StoredMasters masters) {
        this.catalogue = catalogue;
        this.masters = masters;
    }

    @Override
    public Map<UUID, Integer> accepted(Collection<UUID> releaseIds) {
        UUID label = CurrentLabel.id();
        Map<UUID, List<UUID>> tracks = catalogue.tracks(label, releaseIds);
        Set<UUID> ready = masters.tracksWithMaster(
                label, tracks.values().stream().flatMap(List::stream).toList());
        Map<UUID, Integer> counts = new HashMap<>();
        tracks.forEach((release, ids) ->
                counts.put(release, (int) ids.stream().filter(ready::contains).count()));
        return counts;
    }
}

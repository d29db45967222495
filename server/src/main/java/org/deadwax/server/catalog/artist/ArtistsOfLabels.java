package org.deadwax.server.catalog.artist;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.account.ArtistsOfLabel;
import org.springframework.stereotype.Component;

/** So that nobody becomes the artist of a label that has no such artist. */
@Component
class ArtistsOfLabels implements ArtistsOfLabel {

    private final ArtistNames names;

    ArtistsOfLabels(ArtistNames names) {
        this.names = names;
    }

    @Override
    public Set<UUID> among(UUID labelId, Collection<UUID> artistIds) {
        return names.of(labelId, artistIds).keySet();
    }
}

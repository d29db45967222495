package org.deadwax.server.media;

import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ArtworkKind;
import org.deadwax.server.catalog.CoverFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out covers to be shown elsewhere, as in a store. */
@Component
class CoversElsewhere implements CoverFiles {

    private final StoredArtwork stored;
    private final Storage storage;
    private final JdbcClient jdbc;

    CoversElsewhere(StoredArtwork stored, Storage storage, JdbcClient jdbc) {
        this.stored = stored;
        this.storage = storage;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Cover> current(UUID labelId, UUID releaseId) {
        return stored.ofRelease(labelId, releaseId).stream()
                .filter(artwork -> artwork.kind() == ArtworkKind.COVER && artwork.current())
                .findFirst()
                .map(artwork ->
                        new Cover(artwork.id(), releaseId, artwork.version(), artwork.fileName(), artwork.sizeBytes()));
    }

    @Override
    public Optional<byte[]> bytes(UUID labelId, Cover cover) {
        return jdbc.sql("SELECT object_key FROM artwork WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", cover.artworkId())
                .query(String.class)
                .optional()
                .flatMap(this::read);
    }

    private Optional<byte[]> read(String key) {
        try {
            return Optional.of(storage.bytes(key));
        } catch (Storage.Lost e) {
            return Optional.empty();
        }
    }
}

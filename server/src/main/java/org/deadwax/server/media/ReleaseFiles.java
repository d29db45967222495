package org.deadwax.server.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The cover and the booklet beside the tracks, made ready once for each artwork that was accepted. */
@Component
class ReleaseFiles {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Storage storage;
    private final WorkFiles files;
    private final Clock clock;

    ReleaseFiles(
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions,
            Storage storage,
            WorkFiles files,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.storage = storage;
        this.files = files;
        this.clock = clock;
    }

    private record Found(UUID releaseId, String key, long sizeBytes) {}

    /** The JPEG that goes into files. @throws NotNow when its image cannot be had */
    byte[] cover(Ffmpeg ffmpeg, UUID labelId, UUID artworkId, Path folder)
            throws IOException, NotNow, InterruptedException {
        try {
            Optional<String> made = made(labelId, artworkId);
            if (made.isPresent()) {
                return storage.bytes(made.get());
            }
            Found artwork = artwork(labelId, artworkId);
            Path image = folder.resolve("cover.image");
            files.fetch(artwork.key(), artwork.sizeBytes(), image);
            try {
                byte[] jpeg = FanCover.make(ffmpeg, image, folder);
                String key = artwork.key() + ".fans.jpg";
                storage.put(key, jpeg, "image/jpeg");
                keep(
                        labelId,
                        artworkId,
                        artwork.releaseId(),
                        "COVER",
                        key,
                        MadeFile.of(new ByteArrayInputStream(jpeg)));
                return jpeg;
            } finally {
                Files.deleteIfExists(image);
            }
        } catch (Storage.Lost e) {
            throw new NotNow("Storage has lost the cover.", "Storage has lost artwork " + artworkId + ".");
        }
    }

    private record Booklet(UUID labelId, UUID artworkId) {}

    /** Reads booklets through once, so that an archive knows their checksums ahead. */
    void booklets() throws IOException, NotNow {
        List<Booklet> some = jdbc.sql("""
                        SELECT a.label_id, a.id FROM artwork a
                        JOIN rendition_wish w ON w.label_id = a.label_id AND w.release_id = a.release_id
                        WHERE a.kind = 'BOOKLET' AND a.state = 'ACCEPTED' AND a.discard_asked_at IS NULL
                          AND NOT EXISTS (SELECT FROM rendition_extra x WHERE x.label_id = a.label_id AND x.artwork_id = a.id)
                        LIMIT 20
                        """)
                .query((row, n) -> new Booklet(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        for (Booklet each : some) {
            booklet(each.labelId(), each.artworkId());
        }
    }

    private void booklet(UUID labelId, UUID artworkId) throws IOException, NotNow {
        Found artwork = artwork(labelId, artworkId);
        try (var in = storage.read(artwork.key())) {
            keep(labelId, artworkId, artwork.releaseId(), "BOOKLET", artwork.key(), MadeFile.of(in));
        } catch (Storage.Lost e) {
            throw new NotNow("Storage has lost the booklet.", "Storage has lost artwork " + artworkId + ".");
        }
    }

    private Optional<String> made(UUID labelId, UUID artworkId) {
        return jdbc.sql("SELECT object_key FROM rendition_extra WHERE label_id = :label AND artwork_id = :id")
                .param("label", labelId)
                .param("id", artworkId)
                .query(String.class)
                .optional();
    }

    private Found artwork(UUID labelId, UUID artworkId) throws NotNow {
        return jdbc.sql("""
                        SELECT release_id, object_key, size_bytes FROM artwork
                        WHERE label_id = :label AND id = :id AND discarded_at IS NULL
                        """)
                .param("label", labelId)
                .param("id", artworkId)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .optional()
                .orElseThrow(() -> new NotNow("The artwork was removed.", "Artwork " + artworkId + " is gone."));
    }

    private void keep(UUID labelId, UUID artworkId, UUID releaseId, String kind, String key, MadeFile file) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO rendition_extra (label_id, artwork_id, release_id, kind, object_key, size_bytes, crc32, made_at)
                        VALUES (:label, :id, :release, :kind, :key, :size, :crc, :now)
                        ON CONFLICT (label_id, artwork_id) DO NOTHING
                        """)
                .param("label", labelId)
                .param("id", artworkId)
                .param("release", releaseId)
                .param("kind", kind)
                .param("key", key)
                .param("size", file.sizeBytes())
                .param("crc", file.crc32())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }
}

package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ArtworkKind;
import org.deadwax.server.platform.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;

/** What is ready for fans, and leave to fetch it. Reading rows is done in a transaction of the label. */
@Component
public class Renditions {

    private final JdbcClient jdbc;
    private final Storage storage;
    private final RenditionWatch watch;

    Renditions(JdbcClient jdbc, Storage storage, RenditionWatch watch) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.watch = watch;
    }

    /** A file beside the tracks. */
    public record Extra(ArtworkKind kind, String key, long sizeBytes, long crc32) {}

    /**
     * The newest of each track and format: while another master or other words are worked in, what was there before stays.
     */
    public List<Rendition> of(UUID labelId, Collection<UUID> trackIds) {
        return jdbc.sql("""
                SELECT DISTINCT ON (track_id, format) * FROM rendition
                WHERE label_id = :label AND track_id = ANY (:tracks) AND replaced_at IS NULL
                ORDER BY track_id, format, made_at DESC, id DESC
                """)
                .param("label", labelId)
                .param("tracks", trackIds.toArray(UUID[]::new))
                .query((row, n) -> new Rendition(
                        row.getObject("id", UUID.class),
                        row.getObject("track_id", UUID.class),
                        RenditionFormat.valueOf(row.getString("format")),
                        row.getString("object_key"),
                        row.getLong("size_bytes"),
                        row.getLong("crc32"),
                        row.getString("sha256"),
                        row.getLong("duration_millis")))
                .list();
    }

    /** The cover and the booklet of now, as far as they are ready. */
    public List<Extra> extras(UUID labelId, UUID releaseId) {
        return jdbc.sql("""
                SELECT DISTINCT ON (x.kind) x.kind, x.object_key, x.size_bytes, x.crc32 FROM rendition_extra x
                JOIN artwork a ON a.label_id = :label AND a.id = x.artwork_id AND a.state = 'ACCEPTED'
                    AND a.discard_asked_at IS NULL
                WHERE x.label_id = :label AND x.release_id = :release ORDER BY x.kind, a.uploaded_at DESC, a.id DESC
                """)
                .param("label", labelId)
                .param("release", releaseId)
                .query((row, n) -> new Extra(
                        ArtworkKind.valueOf(row.getString(1)), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    /** Somebody has a right to hear these: they are made ready also while they are not published. In the worker's transaction. */
    public void want(UUID labelId, Collection<UUID> releaseIds) {
        watch.want(labelId, releaseIds);
    }

    /** Leave to fetch a file under this name, with ranges, straight from storage. */
    public URI fetch(String key, String contentType, String fileName, Duration life) {
        return URI.create(storage.leaveToFetch(key, contentType, Disposition.attachment(fileName), life)
                .url());
    }

    /** Leave to hear it where it is. */
    public URI play(Rendition rendition, Duration life) {
        return URI.create(
                storage.leaveToFetch(rendition.key(), rendition.format().contentType(), "inline", life)
                        .url());
    }

    /** As {@code Content-Disposition} has it. */
    public static String attachment(String fileName) {
        return Disposition.attachment(fileName);
    }

    /** Scheme, host and port of what {@link #fetch} gives, for a page's content security policy. */
    public String origin() {
        URI endpoint = storage.place().publicEndpoint();
        return endpoint.getScheme() + "://" + endpoint.getAuthority();
    }

    /**
     * The bytes of a file from a place on.
     *
     * @throws ProblemException 503 when storage does not answer; 404 when it has no such file
     */
    public InputStream read(String key, long from) {
        try {
            return storage.read(key, from);
        } catch (Storage.Lost e) {
            throw ProblemException.notFound("This file is not there any more.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SdkException e) {
            throw Storage.away(e);
        }
    }

    /** The cover's small picture of this width; empty when there is none. */
    public Optional<byte[]> cover(UUID labelId, UUID releaseId, int pixels) {
        return coverKey(labelId, releaseId).flatMap(key -> {
            try {
                return Optional.of(storage.bytes(key + StoredArtwork.suffix(pixels)));
            } catch (Storage.Lost e) {
                return Optional.empty();
            }
        });
    }

    public boolean hasCover(UUID labelId, UUID releaseId) {
        return coverKey(labelId, releaseId).isPresent();
    }

    /**
     * Asks storage for a file before anybody is sent there.
     *
     * @throws ProblemException 503 when storage does not answer; 404 when it has no such file
     */
    public void requireThere(String key) {
        try {
            storage.held(key);
        } catch (Storage.Lost e) {
            throw ProblemException.notFound("This file is not there any more.");
        } catch (SdkException e) {
            throw Storage.away(e);
        }
    }

    private Optional<String> coverKey(UUID labelId, UUID releaseId) {
        return jdbc.sql("""
                SELECT object_key FROM artwork WHERE label_id = :label AND release_id = :release AND kind = 'COVER'
                  AND state = 'ACCEPTED' AND discard_asked_at IS NULL ORDER BY uploaded_at DESC, id DESC LIMIT 1
                """)
                .param("label", labelId)
                .param("release", releaseId)
                .query(String.class)
                .optional();
    }
}

package org.deadwax.server.media;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.PartDone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploads and their parts. Every call stands in a transaction of the label. */
@Component
class StoredUploads {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredUploads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    UUID newId() {
        return jdbc.sql("SELECT uuidv7()").query(UUID.class).single();
    }

    Optional<UploadRow> find(UUID labelId, UUID uploadId) {
        return jdbc.sql("SELECT * FROM upload WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", uploadId)
                .query(UploadRow::of)
                .optional();
    }

    /** As {@link #find}, and nobody else completes it meanwhile. */
    Optional<UploadRow> lock(UUID labelId, UUID uploadId) {
        return jdbc.sql("SELECT * FROM upload WHERE label_id = :label AND id = :id FOR UPDATE")
                .param("label", labelId)
                .param("id", uploadId)
                .query(UploadRow::of)
                .optional();
    }

    /** The same file for the same track, still on its way. */
    Optional<UploadRow> underWay(UUID labelId, UUID trackId, String fingerprint) {
        return jdbc.sql("""
                        SELECT * FROM upload
                        WHERE label_id = :label AND track_id = :track AND fingerprint = :fingerprint AND state = 'OPEN'
                        """)
                .param("label", labelId)
                .param("track", trackId)
                .param("fingerprint", fingerprint)
                .query(UploadRow::of)
                .optional();
    }

    /** One of this track that may be the same file: on its way, or the track's newest master. */
    boolean mayBeKnown(UUID labelId, UUID trackId, long sizeBytes, String glance) {
        return jdbc.sql("""
                        SELECT EXISTS (
                            SELECT FROM upload u
                            WHERE u.label_id = :label AND u.track_id = :track AND u.size_bytes = :size
                              AND (u.glance IS NULL OR u.glance = :glance)
                              AND (u.state = 'OPEN' OR EXISTS (
                                  SELECT FROM master m
                                  WHERE m.label_id = :label AND m.upload_id = u.id AND m.state <> 'REJECTED'
                                    AND m.discard_asked_at IS NULL)))
                        """)
                .param("label", labelId)
                .param("track", trackId)
                .param("size", sizeBytes)
                .param("glance", glance)
                .query(Boolean.class)
                .single();
    }

    /** Once the file was read. @return false when another upload of the same file is under way */
    boolean name(UploadRow upload, String fingerprint) {
        return jdbc.sql("""
                                UPDATE upload SET fingerprint = :fingerprint, touched_at = :now
                                WHERE label_id = :label AND id = :id AND NOT EXISTS (
                                    SELECT FROM upload o
                                    WHERE o.label_id = :label AND o.track_id = :track AND o.fingerprint = :fingerprint
                                      AND o.state = 'OPEN' AND o.id <> :id)
                                """)
                        .param("fingerprint", fingerprint)
                        .param("now", now())
                        .param("label", upload.labelId())
                        .param("track", upload.trackId())
                        .param("id", upload.id())
                        .update()
                == 1;
    }

    /** @return false when somebody else began the same file in the same moment */
    boolean add(UploadRow upload, UUID personId) {
        return jdbc.sql("""
                                INSERT INTO upload (id, label_id, track_id, file_name, size_bytes, fingerprint, glance, part_bytes, parts,
                                                    object_key, multipart_id, state, person_id, created_at, touched_at)
                                VALUES (:id, :label, :track, :name, :size, :fingerprint, :glance, :partBytes, :parts,
                                        :key, :multipart, 'OPEN', :person, :now, :now)
                                ON CONFLICT (label_id, track_id, fingerprint) WHERE state = 'OPEN' DO NOTHING
                                """)
                        .param("id", upload.id())
                        .param("label", upload.labelId())
                        .param("track", upload.trackId())
                        .param("name", upload.fileName())
                        .param("size", upload.sizeBytes())
                        .param("fingerprint", upload.fingerprint())
                        .param("glance", upload.glance())
                        .param("partBytes", upload.partBytes())
                        .param("parts", upload.parts())
                        .param("key", upload.key())
                        .param("multipart", upload.multipartId())
                        .param("person", personId)
                        .param("now", now())
                        .update()
                == 1;
    }

    void touch(UploadRow upload) {
        jdbc.sql("UPDATE upload SET touched_at = :now WHERE label_id = :label AND id = :id")
                .param("now", now())
                .param("label", upload.labelId())
                .param("id", upload.id())
                .update();
    }

    /** @param multipartGone storage knows of the upload no longer */
    void close(UploadRow upload, String state, boolean multipartGone) {
        jdbc.sql("""
                        UPDATE upload SET state = :state, touched_at = :now,
                               multipart_id = CASE WHEN :gone THEN NULL ELSE multipart_id END
                        WHERE label_id = :label AND id = :id
                        """)
                .param("state", state)
                .param("now", now())
                .param("gone", multipartGone)
                .param("label", upload.labelId())
                .param("id", upload.id())
                .update();
    }

    /** Parts that storage took; told again is fine, and a part that was sent anew counts as it was sent last. */
    void confirm(UploadRow upload, Collection<PartDone> parts) {
        for (PartDone part : parts) {
            jdbc.sql("""
                            INSERT INTO upload_part (upload_id, label_id, number, sha256, etag, confirmed_at)
                            VALUES (:upload, :label, :number, :sha256, :etag, :now)
                            ON CONFLICT (label_id, upload_id, number) DO UPDATE
                            SET sha256 = excluded.sha256, etag = excluded.etag, confirmed_at = excluded.confirmed_at
                            """)
                    .param("upload", upload.id())
                    .param("label", upload.labelId())
                    .param("number", part.number())
                    .param("sha256", part.sha256())
                    .param("etag", part.etag())
                    .param("now", now())
                    .update();
        }
        touch(upload);
    }

    /** Ascending by number. */
    List<ConfirmedPart> parts(UploadRow upload) {
        return jdbc.sql("""
                        SELECT number, sha256, etag FROM upload_part
                        WHERE label_id = :label AND upload_id = :upload ORDER BY number
                        """)
                .param("label", upload.labelId())
                .param("upload", upload.id())
                .query((row, n) -> new ConfirmedPart(row.getInt(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Storage does not have them after all. */
    void forget(UploadRow upload, Collection<Integer> numbers) {
        jdbc.sql("DELETE FROM upload_part WHERE label_id = :label AND upload_id = :upload AND number = ANY (:numbers)")
                .param("label", upload.labelId())
                .param("upload", upload.id())
                .param("numbers", numbers.toArray(Integer[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.deadwax.server.media;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Master;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Masters, as a label sees them. Every call stands in a transaction of the label. */
@Component
class StoredMasters {

    /** A version's number and whether it is the current one depend on the others of its track. */
    private static final String SELECT = """
            SELECT m.*,
                   (SELECT count(*) FROM master o
                    WHERE o.label_id = :label AND o.track_id = m.track_id
                      AND (o.uploaded_at, o.id) <= (m.uploaded_at, m.id)) AS version,
                   m.state = 'ACCEPTED' AND m.discard_asked_at IS NULL AND NOT EXISTS (
                    SELECT FROM master o
                    WHERE o.label_id = :label AND o.track_id = m.track_id AND o.state = 'ACCEPTED'
                      AND o.discard_asked_at IS NULL AND (o.uploaded_at, o.id) > (m.uploaded_at, m.id)) AS current,
                   (SELECT jsonb_agg(jsonb_build_object('check', a.check_name, 'by', a.accepted_by, 'at', a.accepted_at))
                    FROM master_acceptance a WHERE a.label_id = :label AND a.master_id = m.id) AS acceptances
            FROM master m WHERE m.label_id = :label
            """;

    private final JdbcClient jdbc;
    private final MasterRow rows;
    private final Clock clock;

    StoredMasters(JdbcClient jdbc, MasterRow rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** To be verified; told again is fine. @param by the person's name */
    void add(UploadRow upload, String checksum, String by) {
        jdbc.sql("""
                        INSERT INTO master (label_id, track_id, upload_id, object_key, file_name, size_bytes, fingerprint,
                                            checksum, state, uploaded_at, uploaded_by)
                        VALUES (:label, :track, :upload, :key, :name, :size, :fingerprint, :checksum, 'VERIFYING', :now, :by)
                        ON CONFLICT (label_id, upload_id) DO NOTHING
                        """)
                .param("label", upload.labelId())
                .param("track", upload.trackId())
                .param("upload", upload.id())
                .param("key", upload.key())
                .param("name", upload.fileName())
                .param("size", upload.sizeBytes())
                .param("fingerprint", upload.fingerprint())
                .param("checksum", checksum)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    Optional<Master> find(UUID labelId, UUID masterId) {
        return jdbc.sql(SELECT + " AND m.id = :id")
                .param("label", labelId)
                .param("id", masterId)
                .query(rows)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the track's versions meanwhile. */
    Optional<Master> lock(UUID labelId, UUID masterId) {
        jdbc.sql("""
                        SELECT id FROM master WHERE label_id = :label AND track_id =
                            (SELECT track_id FROM master WHERE label_id = :label AND id = :id)
                        ORDER BY id FOR UPDATE
                        """)
                .param("label", labelId)
                .param("id", masterId)
                .query(UUID.class)
                .list();
        return find(labelId, masterId);
    }

    Optional<Master> ofUpload(UUID labelId, UUID uploadId) {
        return jdbc.sql(SELECT + " AND m.upload_id = :upload")
                .param("label", labelId)
                .param("upload", uploadId)
                .query(rows)
                .optional();
    }

    /** Newest first. */
    List<Master> ofTracks(UUID labelId, Collection<UUID> trackIds) {
        return jdbc.sql(SELECT + " AND m.track_id = ANY (:tracks) ORDER BY m.uploaded_at DESC, m.id DESC")
                .param("label", labelId)
                .param("tracks", trackIds.toArray(UUID[]::new))
                .query(rows)
                .list();
    }

    Set<UUID> tracksWithMaster(UUID labelId, Collection<UUID> trackIds) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT track_id FROM master
                        WHERE label_id = :label AND track_id = ANY (:tracks) AND state = 'ACCEPTED'
                          AND discard_asked_at IS NULL
                        """)
                .param("label", labelId)
                .param("tracks", trackIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** The upload whose audio is the track's newest and was not rejected, when it is of this very file. */
    Optional<UUID> uploadOfNewest(UUID labelId, UUID trackId, String fingerprint) {
        return jdbc.sql("""
                        SELECT upload_id FROM (
                            SELECT upload_id, fingerprint FROM master
                            WHERE label_id = :label AND track_id = :track AND state <> 'REJECTED'
                              AND discard_asked_at IS NULL
                            ORDER BY uploaded_at DESC, id DESC LIMIT 1) newest
                        WHERE fingerprint = :fingerprint
                        """)
                .param("label", labelId)
                .param("track", trackId)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional();
    }

    /** Where its bytes are, and what kind they are. */
    Optional<MasterObject> object(UUID labelId, UUID masterId) {
        return jdbc.sql("SELECT object_key, container FROM master WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", masterId)
                .query((row, n) -> new MasterObject(row.getString(1), row.getString(2)))
                .optional();
    }
}

package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Masters, as a label sees them. Every call stands in a transaction of the label. */
@Component
class StoredMasters {

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredMasters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** To be verified; told again is fine. */
    void add(UploadRow upload, String checksum) {
        jdbc.sql("""
                        INSERT INTO master (label_id, track_id, upload_id, object_key, file_name, size_bytes, fingerprint,
                                            checksum, state, uploaded_at)
                        VALUES (:label, :track, :upload, :key, :name, :size, :fingerprint, :checksum, 'VERIFYING', :now)
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
                .update();
    }

    Optional<Master> find(UUID labelId, UUID masterId) {
        return jdbc.sql("SELECT * FROM master WHERE label_id = :label AND id = :id")
                .param("label", labelId)
                .param("id", masterId)
                .query(StoredMasters::master)
                .optional();
    }

    Optional<Master> ofUpload(UUID labelId, UUID uploadId) {
        return jdbc.sql("SELECT * FROM master WHERE label_id = :label AND upload_id = :upload")
                .param("label", labelId)
                .param("upload", uploadId)
                .query(StoredMasters::master)
                .optional();
    }

    /** Newest first. */
    List<Master> ofTracks(UUID labelId, Collection<UUID> trackIds) {
        return jdbc.sql("""
                        SELECT * FROM master WHERE label_id = :label AND track_id = ANY (:tracks)
                        ORDER BY uploaded_at DESC, id DESC
                        """)
                .param("label", labelId)
                .param("tracks", trackIds.toArray(UUID[]::new))
                .query(StoredMasters::master)
                .list();
    }

    Set<UUID> tracksWithMaster(UUID labelId, Collection<UUID> trackIds) {
        return Set.copyOf(jdbc.sql("""
                        SELECT DISTINCT track_id FROM master
                        WHERE label_id = :label AND track_id = ANY (:tracks) AND state = 'ACCEPTED'
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
                            ORDER BY uploaded_at DESC, id DESC LIMIT 1) newest
                        WHERE fingerprint = :fingerprint
                        """)
                .param("label", labelId)
                .param("track", trackId)
                .param("fingerprint", fingerprint)
                .query(UUID.class)
                .optional();
    }

    private static Master master(ResultSet row, int number) throws SQLException {
        return new Master(
                row.getObject("id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getString("file_name"),
                row.getLong("size_bytes"),
                MasterState.valueOf(row.getString("state")),
                row.getString("reason"),
                List.of((String[]) row.getArray("warnings").getArray()),
                audio(row),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private static Master.@Nullable Audio audio(ResultSet row) throws SQLException {
        if (row.getString("codec") == null) {
            return null;
        }
        return new Master.Audio(
                row.getString("codec"),
                row.getInt("sample_rate_hz"),
                row.getInt("bit_depth"),
                row.getInt("channels"),
                row.getLong("duration_millis"),
                row.getObject("loudness_lufs", Double.class),
                row.getObject("true_peak_dbtp", Double.class),
                row.getBoolean("dual_mono"));
    }
}

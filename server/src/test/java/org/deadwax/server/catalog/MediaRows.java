package org.deadwax.server.catalog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Masters and covers as the module that keeps them leaves them, without their bytes. */
public final class MediaRows {

    private final JdbcClient worker;
    private final UUID label;

    public MediaRows(JdbcClient worker, UUID label) {
        this.worker = worker;
        this.label = label;
    }

    /** @param reason of a REJECTED one; @param millis null while nobody looked at it */
    public void master(UUID track, String file, String state, @Nullable String reason, @Nullable Integer millis) {
        worker.sql("""
                WITH sent AS (
                    INSERT INTO upload (label_id, track_id, file_name, size_bytes, fingerprint, part_bytes, parts, object_key,
                        state, person_id, created_at, touched_at)
                    VALUES (:label, :track, :file, 100, 'f', 100, 1, :key, 'COMPLETE', :label, now(), now()) RETURNING id)
                INSERT INTO master (label_id, track_id, upload_id, object_key, file_name, size_bytes, fingerprint, checksum,
                    state, reason, codec, duration_millis, uploaded_at, claimed_until)
                SELECT :label, :track, id, :key, :file, 100, 'f', 'c', :state, :reason, 'pcm_s24le', :millis, now(), 'infinity' FROM sent
                """)
                .param("label", label)
                .param("track", track)
                .param("file", file)
                .param("key", UUID.randomUUID().toString())
                .param("state", state)
                .param("reason", reason)
                .param("millis", millis)
                .update();
    }

    public void cover(UUID release, String state, @Nullable String reason) {
        worker.sql("""
                INSERT INTO artwork (label_id, release_id, kind, object_key, file_name, size_bytes, fingerprint, state, reason,
                    file_type, person_id, uploaded_by, uploaded_at, claimed_until)
                VALUES (:label, :release, 'COVER', :key, 'cover.jpg', 100, 'f', :state, :reason, 'jpeg', :label, 'Rosa',
                    now(), 'infinity')
                """)
                .param("label", label)
                .param("release", release)
                .param("key", UUID.randomUUID().toString())
                .param("state", state)
                .param("reason", reason)
                .update();
    }
}

package org.deadwax.server.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be made and what was, over all labels. A claim is a time in the row, as for masters: whoever dies stops renewing
 * it, and another takes over. Transactions of its own.
 */
@Component
class RenditionRows {

    static final Duration LEASE = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    RenditionRows(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** What comes out first, or is out already, is made first. */
    Optional<RenditionJob> claim() {
        return transactions.execute(status -> jdbc.sql("""
                        UPDATE rendition_job SET claimed_until = now() + :lease * interval '1 second', attempts = attempts + 1
                        WHERE (label_id, track_id) = (
                            SELECT label_id, track_id FROM rendition_job
                            WHERE state = 'WAITING' AND claimed_until < now()
                            ORDER BY street_date NULLS LAST, asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("lease", LEASE.toSeconds())
                .query((row, n) -> job(row))
                .optional());
    }

    void renew(RenditionJob job) {
        change(job, "claimed_until = now() + " + LEASE.toSeconds() + " * interval '1 second'", null);
    }

    /** Storage, disk or decoder are not there: it does not count against the track. */
    void release(RenditionJob job, Duration notBefore) {
        change(
                job,
                "attempts = attempts - 1, claimed_until = now() + " + notBefore.toMillis()
                        + " * interval '1 millisecond'",
                null);
    }

    void done(RenditionJob job) {
        change(job, "state = 'DONE', reason = :reason", null);
    }

    void failed(RenditionJob job, String reason) {
        change(job, "state = 'FAILED', reason = :reason", reason);
    }

    /** Unless something else is wished by now. */
    private void change(RenditionJob job, String set, @Nullable String reason) {
        transactions.executeWithoutResult(status -> jdbc.sql("UPDATE rendition_job SET " + set + """
                         WHERE label_id = :label AND track_id = :track AND master_id = :master AND revision = :revision
                        """)
                .param("reason", reason)
                .param("label", job.labelId())
                .param("track", job.trackId())
                .param("master", job.masterId())
                .param("revision", job.revision())
                .update());
    }

    record Stored(UUID id, RenditionFormat format, String revision, String key, long sizeBytes, long durationMillis) {}

    /** The newest of each format that came of this master, whatever its tags. */
    Map<RenditionFormat, Stored> ofMaster(UUID labelId, UUID masterId) {
        Map<RenditionFormat, Stored> found = new EnumMap<>(RenditionFormat.class);
        jdbc.sql("SELECT * FROM rendition WHERE label_id = :label AND master_id = :master ORDER BY made_at, id")
                .param("label", labelId)
                .param("master", masterId)
                .query(row -> {
                    Stored stored = new Stored(
                            row.getObject("id", UUID.class),
                            RenditionFormat.valueOf(row.getString("format")),
                            row.getString("revision"),
                            row.getString("object_key"),
                            row.getLong("size_bytes"),
                            row.getLong("duration_millis"));
                    found.put(stored.format(), stored);
                });
        return found;
    }

    void add(
            RenditionJob job, RenditionFormat format, String revision, String key, MadeFile file, long durationMillis) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        INSERT INTO rendition (label_id, track_id, master_id, format, revision, object_key, size_bytes, crc32,
                                               sha256, duration_millis, made_at)
                        VALUES (:label, :track, :master, :format, :revision, :key, :size, :crc, :sha, :duration, :now)
                        ON CONFLICT (label_id, master_id, format, revision) DO NOTHING
                        """)
                .param("label", job.labelId())
                .param("track", job.trackId())
                .param("master", job.masterId())
                .param("format", format.name())
                .param("revision", revision)
                .param("key", key)
                .param("size", file.sizeBytes())
                .param("crc", file.crc32())
                .param("sha", file.sha256())
                .param("duration", durationMillis)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
    }

    /** Whatever of the track is neither of this master nor has these tags is to go. */
    void replaced(RenditionJob job, String untagged) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE rendition SET replaced_at = :now
                        WHERE label_id = :label AND track_id = :track AND replaced_at IS NULL
                          AND NOT (master_id = :master AND revision IN (:revision, :untagged))
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("label", job.labelId())
                .param("track", job.trackId())
                .param("master", job.masterId())
                .param("revision", job.revision())
                .param("untagged", untagged)
                .update());
    }

    private RenditionJob job(ResultSet row) throws SQLException {
        return new RenditionJob(
                row.getObject("label_id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getObject("master_id", UUID.class),
                row.getString("revision"),
                json.readValue(row.getString("sheet"), TagSheet.class),
                row.getInt("attempts"));
    }

    /** Files that were replaced a day ago, when the last link to them has ended. */
    List<Stored> old() {
        return jdbc.sql("""
                        SELECT * FROM rendition WHERE replaced_at < now() - interval '1 day' ORDER BY replaced_at LIMIT 200
                        """)
                .query((row, n) -> new Stored(
                        row.getObject("id", UUID.class),
                        RenditionFormat.valueOf(row.getString("format")),
                        row.getString("revision"),
                        row.getString("object_key"),
                        row.getLong("size_bytes"),
                        row.getLong("duration_millis")))
                .list();
    }

    void forget(UUID id) {
        transactions.executeWithoutResult(status ->
                jdbc.sql("DELETE FROM rendition WHERE id = :id").param("id", id).update());
    }
}

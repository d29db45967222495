package org.deadwax.server.media;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.Master;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Masters that wait to be verified, over all labels. A claim is a time in the row: whoever dies stops renewing it, and
 * another takes over. The database's clock counts, so that several servers agree.
 */
@Component
class MasterClaims {

    static final Duration LEASE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    MasterClaims(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    Optional<ClaimedMaster> claim() {
        return transactions.execute(status -> jdbc.sql("""
                        UPDATE master SET claimed_until = now() + :lease * interval '1 second', attempts = attempts + 1
                        WHERE id = (
                            SELECT id FROM master WHERE state = 'VERIFYING' AND claimed_until < now()
                            ORDER BY uploaded_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("lease", LEASE.toSeconds())
                .query((row, n) -> new ClaimedMaster(
                        row.getObject("id", UUID.class),
                        row.getObject("label_id", UUID.class),
                        row.getObject("track_id", UUID.class),
                        row.getString("object_key"),
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        row.getString("fingerprint"),
                        row.getString("checksum"),
                        row.getInt("attempts")))
                .optional());
    }

    void renew(ClaimedMaster master) {
        transactions.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE master SET claimed_until = now() + :lease * interval '1 second' WHERE id = :id")
                .param("lease", LEASE.toSeconds())
                .param("id", master.id())
                .update());
    }

    /** Not decided: storage or disk or decoder are not there. That does not count against the file. */
    void release(ClaimedMaster master, Duration notBefore) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE master SET claimed_until = now() + :wait * interval '1 millisecond', attempts = :attempts
                        WHERE id = :id AND state = 'VERIFYING'
                        """)
                .param("wait", notBefore.toMillis())
                .param("attempts", master.attempts() - 1)
                .param("id", master.id())
                .update());
    }

    /** Tracks of the label, other than this one's, whose accepted master has the same samples. */
    boolean heardBefore(ClaimedMaster master, byte[] audioSha256) {
        return transactions.execute(status -> jdbc.sql("""
                        SELECT EXISTS (SELECT FROM master
                        WHERE label_id = :label AND audio_sha256 = :hash AND state = 'ACCEPTED' AND track_id <> :track)
                        """)
                .param("label", master.labelId())
                .param("hash", audioSha256)
                .param("track", master.trackId())
                .query(Boolean.class)
                .single());
    }

    void decide(ClaimedMaster master, Verdict verdict) {
        Master.Audio audio = verdict.audio();
        List<String> warnings = verdict.warnings();
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE master SET state = :state, reason = :reason, warnings = :warnings, codec = :codec,
                               sample_rate_hz = :rate, bit_depth = :depth, channels = :channels, duration_millis = :millis,
                               loudness_lufs = :loudness, true_peak_dbtp = :peak, dual_mono = :dual, audio_sha256 = :hash,
                               decided_at = now()
                        WHERE id = :id AND state = 'VERIFYING'
                        """)
                .param("state", verdict.accepted() ? "ACCEPTED" : "REJECTED")
                .param("reason", verdict.reason())
                .param("warnings", warnings.toArray(String[]::new))
                .param("codec", audio == null ? null : audio.codec())
                .param("rate", audio == null ? null : audio.sampleRateHz())
                .param("depth", audio == null ? null : audio.bitDepth())
                .param("channels", audio == null ? null : audio.channels())
                .param("millis", audio == null ? null : audio.durationMillis())
                .param("loudness", audio == null ? null : audio.loudnessLufs())
                .param("peak", audio == null ? null : audio.truePeakDbtp())
                .param("dual", audio != null && audio.dualMono())
                .param("hash", verdict.audioSha256())
                .param("id", master.id())
                .update());
    }
}

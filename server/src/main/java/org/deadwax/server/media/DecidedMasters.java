package org.deadwax.server.media;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deadwax.model.CheckResult;
import org.deadwax.model.Master;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what was decided about a master. */
@Component
class DecidedMasters {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SameAudio sameAudio;
    private final FindingsJson json;
    private final Clock clock;

    DecidedMasters(
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions,
            SameAudio sameAudio,
            FindingsJson json,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sameAudio = sameAudio;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A new one that is refused is of no use to anybody: the label has the file, and the history keeps the sentence. What
     * was accepted once is kept, for it may have been delivered.
     */
    void decide(ClaimedMaster master, MasterVerdict verdict) {
        transactions.executeWithoutResult(status -> {
            List<CheckResult> findings = withTwins(master, verdict);
            boolean accepted = verdict.accepted();
            Master.Audio audio = verdict.audio();
            int decided = jdbc.sql("""
                            UPDATE master SET state = :state, reason = :reason, findings = :findings::jsonb, codec = :codec,
                                   container = :container, sample_rate_hz = :rate, bit_depth = :depth, channels = :channels,
                                   duration_millis = :millis, loudness_lufs = :loudness, true_peak_dbtp = :peak,
                                   dual_mono = :dual, audio_sha256 = :hash, decided_at = :now, recheck_asked_at = NULL,
                                   attempts = 0, step = 'WAITING', position_millis = NULL, total_millis = NULL,
                                   waits_for = NULL,
                                   discard_asked_at = CASE WHEN :discard THEN :now ELSE discard_asked_at END
                            WHERE id = :id AND (state = 'VERIFYING' OR recheck_asked_at IS NOT NULL)
                            """)
                    .param("state", accepted ? "ACCEPTED" : "REJECTED")
                    .param("reason", verdict.reason())
                    .param("findings", json.write(findings))
                    .param("codec", audio == null ? null : audio.codec())
                    .param("container", verdict.container())
                    .param("rate", audio == null ? null : audio.sampleRateHz())
                    .param("depth", audio == null ? null : audio.bitDepth())
                    .param("channels", audio == null ? null : audio.channels())
                    .param("millis", audio == null ? null : audio.durationMillis())
                    .param("loudness", audio == null ? null : audio.loudnessLufs())
                    .param("peak", audio == null ? null : audio.truePeakDbtp())
                    .param("dual", audio != null && audio.dualMono())
                    .param("hash", verdict.audioSha256())
                    .param("now", now())
                    .param("discard", !accepted && !master.again())
                    .param("id", master.id())
                    .update();
            if (decided == 1 && verdict.samples() != null && audio != null) {
                draw(master, audio.durationMillis(), verdict.samples().drawn());
            }
        });
    }

    /** The same file on two tracks at once is decoded at once: one of both decides first, and the other sees it. */
    private List<CheckResult> withTwins(ClaimedMaster master, MasterVerdict verdict) {
        byte[] hash = verdict.audioSha256();
        if (hash == null || !verdict.accepted()) {
            return verdict.findings();
        }
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('same audio ' || :label, 0))")
                .param("label", master.labelId().toString())
                .query(Integer.class)
                .single();
        List<CheckResult> findings = new ArrayList<>(verdict.findings());
        Optional<CheckResult> same = sameAudio.look(master, hash);
        same.ifPresent(findings::add);
        return findings;
    }

    private void draw(ClaimedMaster master, long durationMillis, PeakLine.Drawn drawn) {
        jdbc.sql("""
                        INSERT INTO master_waveform (label_id, master_id, duration_millis, coarse, coarse_millis, fine,
                                                     fine_millis, made_at)
                        VALUES (:label, :master, :millis, :coarse, :coarseMillis, :fine, :fineMillis, :now)
                        ON CONFLICT (label_id, master_id) DO UPDATE
                        SET duration_millis = excluded.duration_millis, coarse = excluded.coarse,
                            coarse_millis = excluded.coarse_millis, fine = excluded.fine,
                            fine_millis = excluded.fine_millis, made_at = excluded.made_at
                        WHERE master_waveform.fine <> excluded.fine
                        """)
                .param("label", master.labelId())
                .param("master", master.id())
                .param("millis", durationMillis)
                .param("coarse", drawn.coarse())
                .param("coarseMillis", drawn.coarseMillis())
                .param("fine", drawn.fine())
                .param("fineMillis", drawn.fineMillis())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

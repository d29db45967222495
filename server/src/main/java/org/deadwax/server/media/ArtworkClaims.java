package org.deadwax.server.media;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Covers and booklets that wait to be looked at, over all labels, as {@link MasterClaims} has masters. */
@Component
class ArtworkClaims {

    /** Longer than looking at one may take. */
    private static final Duration LEASE = Duration.ofSeconds(90);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final FindingsJson json;
    private final Clock clock;

    ArtworkClaims(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions, FindingsJson json, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    Optional<ArtworkFile> claim() {
        return transactions.execute(status -> jdbc.sql("""
                        UPDATE artwork SET claimed_until = now() + :lease * interval '1 second', attempts = attempts + 1,
                               waits_for = NULL
                        WHERE id = (
                            SELECT id FROM artwork
                            WHERE (state = 'CHECKING' OR recheck_asked_at IS NOT NULL) AND claimed_until < now()
                            ORDER BY recheck_asked_at NULLS FIRST, uploaded_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("lease", LEASE.toSeconds())
                .query(ArtworkFile::of)
                .optional());
    }

    /** Not decided, for a reason that is not the file's. */
    void release(ArtworkFile artwork, Duration notBefore, String waitsFor) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE artwork SET claimed_until = now() + :wait * interval '1 millisecond', attempts = :attempts,
                               waits_for = nullif(:waitsFor, '')
                        WHERE id = :id
                        """)
                .param("wait", notBefore.toMillis())
                .param("attempts", artwork.attempts() - 1)
                .param("waitsFor", waitsFor)
                .param("id", artwork.id())
                .update());
    }

    void decide(ArtworkFile artwork, ArtworkVerdict verdict) {
        boolean accepted = verdict.accepted();
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE artwork SET state = :state, reason = :reason, findings = :findings::jsonb, file_type = :type,
                               width_pixels = :width, height_pixels = :height, pages = :pages, decided_at = :now,
                               recheck_asked_at = NULL, attempts = 0, waits_for = NULL,
                               discard_asked_at = CASE WHEN :discard THEN :now ELSE discard_asked_at END
                        WHERE id = :id AND (state = 'CHECKING' OR recheck_asked_at IS NOT NULL)
                        """)
                .param("state", accepted ? "ACCEPTED" : "REJECTED")
                .param("reason", verdict.reason())
                .param("findings", json.write(verdict.results()))
                .param("type", verdict.fileType())
                .param("width", verdict.widthPixels())
                .param("height", verdict.heightPixels())
                .param("pages", verdict.pages())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("discard", !accepted && !artwork.again())
                .param("id", artwork.id())
                .update());
    }
}

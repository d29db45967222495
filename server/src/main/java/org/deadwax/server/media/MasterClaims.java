package org.deadwax.server.media;

import java.time.Duration;
import java.util.Optional;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Masters that wait to be checked, over all labels: new ones first. A claim is a time in the row: whoever dies stops
 * renewing it, and another takes over. The database's clock counts, so that several servers agree.
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
                        UPDATE master SET claimed_until = now() + :lease * interval '1 second', attempts = attempts + 1,
                               step = 'COMPARING', position_millis = NULL, total_millis = NULL, waits_for = NULL
                        WHERE id = (
                            SELECT id FROM master
                            WHERE (state = 'VERIFYING' OR recheck_asked_at IS NOT NULL) AND claimed_until < now()
                            ORDER BY recheck_asked_at NULLS FIRST, uploaded_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING *
                        """)
                .param("lease", LEASE.toSeconds())
                .query(ClaimedMaster::of)
                .optional());
    }

    /** It is still at work, and has come so far. */
    void renew(ClaimedMaster master, CheckProgress progress) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE master SET claimed_until = now() + :lease * interval '1 second', step = :step,
                               position_millis = :position, total_millis = :total
                        WHERE id = :id AND (state = 'VERIFYING' OR recheck_asked_at IS NOT NULL)
                        """)
                .param("lease", LEASE.toSeconds())
                .param("step", progress.step().name())
                .param("position", progress.positionMillis())
                .param("total", progress.totalMillis())
                .param("id", master.id())
                .update());
    }

    /** Not decided: storage or disk or decoder are not there. That does not count against the file. */
    void release(ClaimedMaster master, Duration notBefore, String waitsFor) {
        transactions.executeWithoutResult(status -> jdbc.sql("""
                        UPDATE master SET claimed_until = now() + :wait * interval '1 millisecond', attempts = :attempts,
                               step = 'WAITING', position_millis = NULL, total_millis = NULL,
                               waits_for = nullif(:waitsFor, '')
                        WHERE id = :id AND (state = 'VERIFYING' OR recheck_asked_at IS NOT NULL)
                        """)
                .param("wait", notBefore.toMillis())
                .param("attempts", master.attempts() - 1)
                .param("waitsFor", waitsFor)
                .param("id", master.id())
                .update());
    }
}

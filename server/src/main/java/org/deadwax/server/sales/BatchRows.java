package org.deadwax.server.sales;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of {@code ledger_batch}. */
class BatchRows {

    /** Any number that nothing else in this database locks. */
    private static final long SEQ_LOCK = 7_430_001;

    private final JdbcTemplate jdbc;

    BatchRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    long nextId() {
        return Objects.requireNonNull(jdbc.queryForObject("SELECT nextval('ledger_batch_id')", Long.class));
    }

    /**
     * Takes the next seq as the very last thing before the commit. The lock is a statement of its own: the next one's snapshot
     * then sees what the holder before committed, so seqs appear in their order and without gaps.
     */
    long close(long id, int entries) {
        jdbc.query("SELECT pg_advisory_xact_lock(?)", row -> {}, SEQ_LOCK);
        return Objects.requireNonNull(jdbc.queryForObject("""
                INSERT INTO ledger_batch (id, seq, entries, recorded_at)
                SELECT ?, coalesce(max(seq), 0) + 1, ?, clock_timestamp() FROM ledger_batch
                RETURNING seq
                """, Long.class, id, entries));
    }

    long last() {
        return Objects.requireNonNull(
                jdbc.queryForObject("SELECT coalesce(max(seq), 0) FROM ledger_batch", Long.class));
    }
}

package org.deadwax.server.store.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.BackfillState;
import org.deadwax.model.StoreBackfill;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each history is, for whoever brings it. A history that was cancelled meanwhile is never written to again. */
@Component
class BackfillRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    BackfillRows(@Worker JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param operation Shopify's id of what it gathers; null before it was asked
     * @param part whether what is read is only what the shop had when it broke off
     */
    record Running(
            UUID id,
            UUID storeId,
            BackfillState state,
            @Nullable Instant since,
            @Nullable String operation,
            boolean part,
            long readBytes,
            long read,
            long taken,
            int attempts) {}

    List<UUID> running() {
        return jdbc.sql("SELECT id FROM store_backfill WHERE state IN ('ASKING', 'GATHERING', 'READING') ORDER BY id")
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Operations of histories that somebody stopped while the shop still gathered, once each. */
    List<Running> stopped() {
        return jdbc.sql("""
                        WITH stopped AS (
                            SELECT id, operation_id FROM store_backfill
                            WHERE state = 'CANCELLED' AND operation_id IS NOT NULL FOR UPDATE)
                        UPDATE store_backfill b SET operation_id = NULL FROM stopped WHERE b.id = stopped.id
                        RETURNING b.id, b.store_id, b.state, b.since, stopped.operation_id, b.part, b.read_bytes, b.read,
                                  b.taken, b.attempts
                        """).query((row, n) -> running(row)).list();
    }

    Running one(UUID id) {
        return jdbc.sql("SELECT * FROM store_backfill WHERE id = :id")
                .param("id", id)
                .query((row, n) -> running(row))
                .single();
    }

    void gathering(UUID id, String operation) {
        jdbc.sql("""
                        UPDATE store_backfill
                        SET state = 'GATHERING', operation_id = :operation, attempts = attempts + 1, gathered = 0, read = 0,
                            read_bytes = 0, part = false, reason = ''
                        WHERE id = :id AND state = 'ASKING'
                        """).param("operation", operation).param("id", id).update();
    }

    void gathered(UUID id, long orders) {
        jdbc.sql("UPDATE store_backfill SET gathered = :orders, reason = '' WHERE id = :id")
                .param("orders", orders)
                .param("id", id)
                .update();
    }

    void reading(UUID id, boolean part, String reason) {
        jdbc.sql("UPDATE store_backfill SET state = 'READING', part = :part, reason = :reason"
                        + " WHERE id = :id AND state = 'GATHERING'")
                .param("part", part)
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** @return false when it was stopped meanwhile */
    boolean read(UUID id, long bytes, int orders, int taken) {
        return jdbc.sql("""
                        UPDATE store_backfill
                        SET read_bytes = :bytes, read = read + :orders, taken = taken + :taken
                        WHERE id = :id AND state = 'READING'
                        """)
                        .param("bytes", bytes)
                        .param("orders", orders)
                        .param("taken", taken)
                        .param("id", id)
                        .update()
                > 0;
    }

    void askAgain(UUID id, String reason) {
        jdbc.sql("UPDATE store_backfill SET state = 'ASKING', operation_id = NULL, reason = :reason"
                        + " WHERE id = :id AND state IN ('ASKING', 'GATHERING', 'READING')")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Goes on later from where it is. */
    void waits(UUID id, String reason) {
        jdbc.sql("UPDATE store_backfill SET reason = :reason WHERE id = :id AND finished_at IS NULL")
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    void finished(UUID id, BackfillState state, String reason) {
        jdbc.sql("""
                        UPDATE store_backfill SET state = :state, reason = :reason, finished_at = :now
                        WHERE id = :id AND state IN ('ASKING', 'GATHERING', 'READING')
                        """)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getObject("id", UUID.class),
                row.getObject("store_id", UUID.class),
                BackfillState.valueOf(row.getString("state")),
                time(row, "since"),
                row.getString("operation_id"),
                row.getBoolean("part"),
                row.getLong("read_bytes"),
                row.getLong("read"),
                row.getLong("taken"),
                row.getInt("attempts"));
    }

    static StoreBackfill shown(ResultSet row) throws SQLException {
        return new StoreBackfill(
                row.getObject("id", UUID.class),
                BackfillState.valueOf(row.getString("state")),
                time(row, "since"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                row.getLong("gathered"),
                row.getLong("read"),
                row.getLong("taken"),
                row.getInt("attempts"),
                row.getString("reason"),
                time(row, "finished_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

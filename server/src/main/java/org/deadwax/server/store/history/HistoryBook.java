package org.deadwax.server.store.history;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.StoreBackfill;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The histories that a label asked its stores for. */
@Component
public class HistoryBook {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    HistoryBook(JdbcClient jdbc, TransactionTemplate transactions, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first, 20 at most. @param store must be the label's */
    public List<StoreBackfill> all(UUID label, UUID store) {
        return transactions.execute(status -> jdbc.sql("""
                        SELECT * FROM store_backfill WHERE label_id = :label AND store_id = :store ORDER BY id DESC LIMIT 20
                        """)
                .param("label", label)
                .param("store", store)
                .query((row, n) -> BackfillRows.shown(row))
                .list());
    }

    /**
     * Asks for a history; it begins within seconds.
     *
     * @throws ProblemException 409 when one is on its way already
     */
    public StoreBackfill start(Access access, UUID store, @Nullable Instant since) {
        return transactions.execute(status -> {
            StoreBackfill begun = jdbc.sql("""
                            INSERT INTO store_backfill (label_id, store_id, state, since, started_at, started_by)
                            SELECT :label, id, 'ASKING', :since, :now, :who FROM store
                            WHERE label_id = :label AND id = :store
                            ON CONFLICT DO NOTHING RETURNING *
                            """)
                    .param("label", access.labelId())
                    .param("store", store)
                    .param(
                            "since",
                            since == null ? null : since.atOffset(ZoneOffset.UTC),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("who", SignedIn.current().email())
                    .query((row, n) -> BackfillRows.shown(row))
                    .optional()
                    .orElseThrow(() -> new ProblemException(
                            409,
                            "backfill-running",
                            "On its way already",
                            "This store’s history is on its way already. Wait for it, or stop it first."));
            audit.record(
                    "store.history",
                    "store " + store,
                    since == null ? "Asked for its whole history." : "Asked for its history since " + since + ".");
            return begun;
        });
    }

    /**
     * What came stays. One that is over is left as it is.
     *
     * @throws ProblemException 404 when there is none such in the store
     */
    public StoreBackfill cancel(UUID label, UUID store, UUID backfill) {
        return transactions.execute(status -> {
            StoreBackfill stopped = jdbc.sql("""
                            UPDATE store_backfill
                            SET finished_at = coalesce(finished_at, :now), state = CASE
                                WHEN state IN ('ASKING', 'GATHERING', 'READING') THEN 'CANCELLED' ELSE state END
                            WHERE label_id = :label AND store_id = :store AND id = :id RETURNING *
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("label", label)
                    .param("store", store)
                    .param("id", backfill)
                    .query((row, n) -> BackfillRows.shown(row))
                    .optional()
                    .orElseThrow(() -> ProblemException.notFound(
                            "There is no history with the id " + backfill + " in this store."));
            audit.record("store.history", "store " + store, "Stopped bringing its history.");
            return stopped;
        });
    }
}

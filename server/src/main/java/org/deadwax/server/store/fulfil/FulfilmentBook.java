package org.deadwax.server.store.fulfil;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.StoreFulfilment;
import org.deadwax.server.account.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far a label's store is, and whether it wants it at all. */
@Component
public class FulfilmentBook {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;

    FulfilmentBook(JdbcClient jdbc, TransactionTemplate transactions, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param store must be the label's, and connected */
    public StoreFulfilment find(UUID label, UUID store) {
        return Objects.requireNonNull(transactions.execute(status -> read(label, store)));
    }

    /** Off leaves what waits where it is. */
    public StoreFulfilment change(UUID label, UUID store, boolean on) {
        return Objects.requireNonNull(transactions.execute(status -> {
            int changed = jdbc.sql("UPDATE store_connection SET fulfils = :on"
                            + " WHERE label_id = :label AND store_id = :store AND fulfils <> :on")
                    .param("on", on)
                    .param("label", label)
                    .param("store", store)
                    .update();
            if (changed > 0) {
                audit.record(
                        "store.fulfilment",
                        "store " + store,
                        on
                                ? "Downloads are marked as fulfilled in the shop."
                                : "Downloads are no longer marked as fulfilled in the shop.");
            }
            return read(label, store);
        }));
    }

    /** Tries what is held or stuck once more, now. */
    public StoreFulfilment retry(UUID label, UUID store) {
        return Objects.requireNonNull(transactions.execute(status -> {
            int orders = jdbc.sql("""
                            UPDATE store_fulfilment SET state = 'WAITING', attempts = 0, try_at = :now
                            WHERE label_id = :label AND store_id = :store AND state IN ('HELD', 'STUCK')
                            """)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("label", label)
                    .param("store", store)
                    .update();
            audit.record("store.fulfilment", "store " + store, "Tried " + orders + " orders again.");
            return read(label, store);
        }));
    }

    private StoreFulfilment read(UUID label, UUID store) {
        return jdbc.sql("""
                        SELECT c.fulfils, f.*, last.reason AS last_reason, last.changed_at AS last_reason_at
                        FROM store_connection c
                             CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                                             count(*) FILTER (WHERE state = 'HELD') AS held,
                                             count(*) FILTER (WHERE state = 'STUCK') AS stuck,
                                             count(*) FILTER (WHERE state = 'DONE') AS done,
                                             max(changed_at) FILTER (WHERE state = 'DONE') AS done_at
                                      FROM store_fulfilment
                                      WHERE label_id = c.label_id AND store_id = c.store_id) AS f
                             LEFT JOIN LATERAL (SELECT reason, changed_at FROM store_fulfilment
                                      WHERE label_id = c.label_id AND store_id = c.store_id AND reason <> ''
                                      ORDER BY changed_at DESC LIMIT 1) AS last ON true
                        WHERE c.label_id = :label AND c.store_id = :store
                        """)
                .param("label", label)
                .param("store", store)
                .query((row, n) -> new StoreFulfilment(
                        row.getBoolean("fulfils"),
                        row.getLong("waiting"),
                        row.getLong("held"),
                        row.getLong("stuck"),
                        row.getLong("done"),
                        time(row, "done_at"),
                        Objects.requireNonNullElse(row.getString("last_reason"), ""),
                        time(row, "last_reason_at")))
                .single();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

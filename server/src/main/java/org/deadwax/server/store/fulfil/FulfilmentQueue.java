package org.deadwax.server.store.fulfil;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.SaleLedger;
import org.deadwax.server.sales.SoldDownloads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders of which the shop is to be told. They come from the ledger, batch after batch, so none is forgotten. */
@Component
class FulfilmentQueue {

    private static final int BATCHES = 500;

    /** An order of before the store was connected is the merchant's own affair; clocks differ a little. */
    private static final Duration BEFORE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final SoldDownloads sold;
    private final SaleLedger ledger;
    private final Clock clock;

    FulfilmentQueue(
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions,
            SoldDownloads sold,
            SaleLedger ledger,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.sold = sold;
        this.ledger = ledger;
        this.clock = clock;
    }

    record Due(UUID storeId, long orderId, int attempts) {}

    /** What was counted since the last time. */
    void fill() {
        while (Boolean.TRUE.equals(transactions.execute(status -> some()))) {
            // until the end of the ledger
        }
    }

    private boolean some() {
        long read = jdbc.sql("SELECT seq FROM store_fulfilment_read FOR UPDATE")
                .query(Long.class)
                .single();
        long upTo = Math.min(ledger.lastSeq(), read + BATCHES);
        if (upTo <= read) {
            return false;
        }
        for (SoldDownloads.Order order : sold.sold(read, upTo)) {
            add(order);
        }
        jdbc.sql("UPDATE store_fulfilment_read SET seq = :seq")
                .param("seq", upTo)
                .update();
        return true;
    }

    /** A copy that came back into an order that was done makes it wait again. */
    private void add(SoldDownloads.Order order) {
        jdbc.sql("""
                        INSERT INTO store_fulfilment AS f (store_id, order_id, label_id, state, try_at, changed_at)
                        SELECT store_id, :order, label_id, 'WAITING', :now, :now FROM store_connection
                        WHERE store_id = :store AND label_id = :label AND connected_at <= :ordered
                        ON CONFLICT (store_id, order_id) DO UPDATE
                        SET state = 'WAITING', attempts = 0, try_at = excluded.try_at, changed_at = excluded.changed_at
                        WHERE f.state = 'DONE'
                        """)
                .param("order", order.orderId())
                .param("store", order.storeId())
                .param("label", order.labelId())
                .param("ordered", time(order.orderedAt().plus(BEFORE)))
                .param("now", time(clock.instant()))
                .update();
    }

    /** Stores that want it, may be asked, and of which an order is due. */
    List<UUID> stores() {
        return jdbc.sql("""
                        SELECT store_id FROM store_connection c
                        WHERE fulfils AND state IN ('CONNECTED', 'SCOPES_MISSING') AND EXISTS (
                            SELECT FROM store_fulfilment f
                            WHERE f.store_id = c.store_id AND f.state IN ('WAITING', 'HELD') AND f.try_at <= :now)
                        ORDER BY store_id
                        """)
                .param("now", time(clock.instant()))
                .query((row, n) -> row.getObject("store_id", UUID.class))
                .list();
    }

    /** The longest due first. */
    List<Due> due(UUID storeId, int limit) {
        return jdbc.sql("""
                        SELECT order_id, attempts FROM store_fulfilment
                        WHERE store_id = :store AND state IN ('WAITING', 'HELD') AND try_at <= :now
                        ORDER BY try_at, order_id LIMIT :limit
                        """)
                .param("store", storeId)
                .param("now", time(clock.instant()))
                .param("limit", limit)
                .query((row, n) -> new Due(storeId, row.getLong("order_id"), row.getInt("attempts")))
                .list();
    }

    void write(Due due, String state, int attempts, Duration pause, String reason) {
        Instant now = clock.instant();
        jdbc.sql("""
                        UPDATE store_fulfilment
                        SET state = :state, attempts = :attempts, try_at = :at, reason = :reason, changed_at = :now
                        WHERE store_id = :store AND order_id = :order
                        """)
                .param("state", state)
                .param("attempts", attempts)
                .param("at", time(now.plus(pause)))
                .param("reason", reason)
                .param("now", time(now))
                .param("store", due.storeId())
                .param("order", due.orderId())
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

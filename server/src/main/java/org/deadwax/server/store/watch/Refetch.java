package org.deadwax.server.store.watch;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.ConnectionBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fetches orders of which the shop said only that they changed: an edit, a risk. */
@Component
public class Refetch {

    private static final Logger log = LoggerFactory.getLogger(Refetch.class);
    private static final int AT_ONCE = 50;

    private final JdbcClient jdbc;
    private final ConnectionBook book;
    private final Comparison comparison;

    Refetch(@Worker JdbcClient jdbc, ConnectionBook book, Comparison comparison) {
        this.jdbc = jdbc;
        this.book = book;
        this.comparison = comparison;
    }

    private record Asked(UUID storeId, long orderId) {}

    /** @return how many were fetched; those of a store that cannot be asked now wait */
    public int all() {
        int fetched = 0;
        List<Asked> asked = jdbc.sql("""
                        SELECT r.store_id, r.order_id FROM store_refetch r JOIN store_connection c ON c.store_id = r.store_id
                        WHERE c.state IN ('CONNECTED', 'SCOPES_MISSING') ORDER BY r.asked_at LIMIT :limit
                        """)
                .param("limit", AT_ONCE)
                .query((row, n) -> new Asked(row.getObject("store_id", UUID.class), row.getLong("order_id")))
                .list();
        for (Asked one : asked) {
            try {
                fetched += comparison.fetch(book.one(one.storeId), one.orderId) ? 1 : 0;
                jdbc.sql("DELETE FROM store_refetch WHERE store_id = :store AND order_id = :order")
                        .param("store", one.storeId)
                        .param("order", one.orderId)
                        .update();
            } catch (ShopRefused e) {
                log.debug("Order {} waits: {}", one.orderId, e.getMessage());
            }
        }
        return fetched;
    }
}

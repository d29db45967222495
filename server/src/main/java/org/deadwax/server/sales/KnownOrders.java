package org.deadwax.server.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which orders of a store are here, and how new; for whoever compares with the store, so of all labels. */
@Component
public class KnownOrders {

    private final JdbcClient jdbc;

    KnownOrders(@Worker JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return when each had last changed in the shop, as far as it is known; those that are not here are not in it */
    public Map<Long, Instant> updatedAt(UUID storeId, Collection<Long> orderIds) {
        Map<Long, Instant> found = new HashMap<>();
        jdbc.sql("""
                        SELECT order_id, updated_at FROM sale_order
                        WHERE store_id = :store AND order_id = ANY(:orders) AND updated_at IS NOT NULL
                        """)
                .param("store", storeId)
                .param("orders", orderIds.toArray(Long[]::new))
                .query(row -> {
                    found.put(
                            row.getLong("order_id"),
                            row.getObject("updated_at", OffsetDateTime.class).toInstant());
                });
        return found;
    }
}

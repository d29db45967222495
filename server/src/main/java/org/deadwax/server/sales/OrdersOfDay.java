package org.deadwax.server.sales;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many orders of a store are here, tests and unpaid ones too; inside the caller's transaction. */
@Component
public class OrdersOfDay {

    private final JdbcClient jdbc;

    OrdersOfDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were made from then on. */
    public long since(UUID label, UUID store, Instant from) {
        return jdbc.sql("""
                        SELECT count(*) FROM sale_order
                        WHERE label_id = :label AND store_id = :store AND ordered_at >= :from
                        """)
                .param("label", label)
                .param("store", store)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}

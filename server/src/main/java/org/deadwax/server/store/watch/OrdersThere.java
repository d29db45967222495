package org.deadwax.server.store.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.ConnectionBook.Askable;
import org.deadwax.server.store.connect.ShopApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks a shop how many orders it took since its label's midnight; one question beside each comparison. */
@Component
class OrdersThere {

    private static final Logger log = LoggerFactory.getLogger(OrdersThere.class);

    private final ShopApi shops;
    private final JdbcClient jdbc;
    private final Clock clock;

    OrdersThere(ShopApi shops, @Worker JdbcClient jdbc, Clock clock) {
        this.shops = shops;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A shop that does not say is asked again after the next comparison; until then the last answer stands. */
    void count(Askable store) {
        try {
            ask(store);
        } catch (ShopRefused e) {
            log.info("{}", e.getMessage());
        }
    }

    private void ask(Askable store) {
        ZoneId zone = ZoneId.of(jdbc.sql("SELECT zone FROM label WHERE id = :label")
                .param("label", store.labelId())
                .query(String.class)
                .single());
        Instant now = clock.instant();
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        // what is made while the shop answers is not in its answer, and stays below `now`
        long orders = shops.ask(
                        store.storeId(),
                        AdminDocument.ORDERS_SINCE,
                        Map.of("since", "created_at:>='" + midnight + "' AND created_at:<'" + now + "'"))
                .path("ordersCount")
                .path("count")
                .asLong();
        jdbc.sql("""
                        UPDATE store_connection SET orders_there = :orders, orders_there_since = :since, orders_there_at = :at
                        WHERE store_id = :store AND label_id = :label
                        """)
                .param("orders", orders)
                .param("since", midnight.atOffset(ZoneOffset.UTC))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("store", store.storeId())
                .param("label", store.labelId())
                .update();
    }
}

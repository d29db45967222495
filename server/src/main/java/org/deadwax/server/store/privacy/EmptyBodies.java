package org.deadwax.server.store.privacy;

import java.util.List;
import java.util.UUID;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.sales.StoreBodies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The inbox, for a label that forgets a fan by itself. */
@Component
class EmptyBodies implements StoreBodies {

    private final JdbcClient jdbc;
    private final InboxRedaction inbox;

    EmptyBodies(@Worker JdbcClient jdbc, InboxRedaction inbox) {
        this.jdbc = jdbc;
        this.inbox = inbox;
    }

    @Override
    public void empty(UUID storeId, List<Long> orders) {
        jdbc.sql("SELECT shop_id FROM store WHERE id = :store")
                .param("store", storeId)
                .query(Integer.class)
                .optional()
                .ifPresent(shop -> inbox.customer(shop, orders));
    }
}

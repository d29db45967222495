package org.deadwax.server.store.privacy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.InboxBodies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Bodies name people, too. Those that were counted are emptied; what still waits or is parked is not, since nothing of it has
 * been counted, but goes when it was.
 */
@Component
class InboxRedaction {

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final JdbcClient jdbc;
    private final InboxBodies bodies;

    InboxRedaction(@Worker JdbcClient jdbc, InboxBodies bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    /** The request itself, which the transaction at hand is taking. */
    void request(long id) {
        jdbc.sql("UPDATE store_inbox SET body = :empty, codec = 0, size = 2 WHERE state = 0 AND id = :id")
                .param("empty", EMPTY)
                .param("id", id)
                .update();
    }

    void shop(int shopId) {
        jdbc.sql("UPDATE store_inbox SET body = :empty, codec = 0, size = 2 WHERE shop_id = :shop AND state IN (1, 3)")
                .param("empty", EMPTY)
                .param("shop", shopId)
                .update();
    }

    /** Looks into each body of the shop that was counted, since the inbox does not know of orders. */
    void customer(int shopId, List<Long> orders) {
        if (orders.isEmpty()) {
            return;
        }
        List<String> numbers = orders.stream().map(String::valueOf).toList();
        List<Long> named = new ArrayList<>();
        bodies.counted(shopId, body -> {
            if (numbers.stream().anyMatch(body.text()::contains)) {
                named.add(body.id());
            }
        });
        jdbc.sql("UPDATE store_inbox SET body = :empty, codec = 0, size = 2"
                        + " WHERE shop_id = :shop AND state = 1 AND id = ANY(:ids)")
                .param("empty", EMPTY)
                .param("shop", shopId)
                .param("ids", named.toArray(Long[]::new))
                .update();
    }
}

package org.deadwax.server.store.connect;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.server.platform.SecretBox;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.ShopSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Secrets of labels' own applications, which sign their shops' webhooks. Read again every few seconds at most: one that was
 * entered anew counts by then.
 */
@Component
class OwnSecrets implements ShopSecrets {

    private static final long AGE = Duration.ofSeconds(5).toNanos();

    private final JdbcClient jdbc;
    private final SecretBox box;
    private volatile Map<String, String> byDomain = Map.of();
    private long readAt = System.nanoTime() - AGE;

    OwnSecrets(@Worker JdbcClient jdbc, SecretBox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    @Override
    public List<String> of(ShopDomain domain) {
        if (isOld()) {
            byDomain = read();
        }
        String known = byDomain.get(domain.name());
        return known == null ? List.of() : List.of(known);
    }

    @Override
    public boolean any() {
        if (isOld()) {
            byDomain = read();
        }
        return !byDomain.isEmpty();
    }

    private synchronized boolean isOld() {
        boolean old = System.nanoTime() - readAt >= AGE;
        if (old) {
            readAt = System.nanoTime();
        }
        return old;
    }

    private Map<String, String> read() {
        Map<String, String> found = new HashMap<>();
        jdbc.sql("""
                        SELECT shop_name.domain, store_id, client_secret FROM store_connection
                        JOIN store ON store.id = store_id JOIN shop_name ON shop_name.shop_id = store.shop_id
                        WHERE client_secret IS NOT NULL
                        """).query(row -> {
            UUID store = row.getObject("store_id", UUID.class);
            found.put(
                    row.getString("domain"),
                    box.open(row.getBytes("client_secret"), "store " + store + " client_secret"));
        });
        return Map.copyOf(found);
    }
}

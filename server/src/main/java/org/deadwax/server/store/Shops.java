package org.deadwax.server.store;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shops by domain, remembered, since every webhook names one. Only who can sign gets here, so the memory is bounded. */
@Component
class Shops {

    private final JdbcClient jdbc;
    private final ConcurrentHashMap<String, Shop> known = new ConcurrentHashMap<>();

    Shops(@Worker JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Shop find(ShopDomain domain) {
        Shop shop = known.get(domain.name());
        return shop != null ? shop : remember(domain);
    }

    /** After a store was registered; other nodes find out with their next sweep. */
    void forget() {
        known.clear();
    }

    int idOf(ShopDomain domain) {
        return find(domain).id();
    }

    private Shop remember(ShopDomain domain) {
        Shop shop = look(domain).orElseGet(() -> {
            jdbc.sql("INSERT INTO shop (domain) VALUES (:domain) ON CONFLICT DO NOTHING")
                    .param("domain", domain.name())
                    .update();
            jdbc.sql("INSERT INTO shop_name (domain, shop_id) SELECT domain, id FROM shop WHERE domain = :domain"
                            + " ON CONFLICT DO NOTHING")
                    .param("domain", domain.name())
                    .update();
            return look(domain).orElseThrow();
        });
        known.put(domain.name(), shop);
        return shop;
    }

    private Optional<Shop> look(ShopDomain domain) {
        return jdbc.sql("""
                        SELECT shop_id, EXISTS (SELECT FROM store WHERE store.shop_id = shop_name.shop_id) AS registered
                        FROM shop_name WHERE domain = :domain
                        """)
                .param("domain", domain.name())
                .query((row, n) -> new Shop(row.getInt("shop_id"), row.getBoolean("registered")))
                .optional();
    }
}

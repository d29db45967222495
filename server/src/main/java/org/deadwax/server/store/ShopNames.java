package org.deadwax.server.store;

import java.util.Optional;
import org.deadwax.server.platform.Worker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which shop a name is. Shops are renamed; Shopify's own number tells that it is the same one. */
@Component
public class ShopNames {

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Shops shops;

    ShopNames(@Worker JdbcClient jdbc, @Worker TransactionTemplate transactions, Shops shops) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.shops = shops;
    }

    /** @return the shop's own number here, after anything that was one shop under two names was made one */
    public int connected(ShopDomain domain, long shopifyId) {
        int named = shops.idOf(domain);
        Optional<Integer> known = jdbc.sql("SELECT id FROM shop WHERE shopify_id = :number")
                .param("number", shopifyId)
                .query(Integer.class)
                .optional();
        if (known.isEmpty()) {
            jdbc.sql("UPDATE shop SET shopify_id = :number WHERE id = :id")
                    .param("number", shopifyId)
                    .param("id", named)
                    .update();
            return named;
        }
        if (known.get() != named) {
            renamed(known.get(), named, domain);
        }
        return known.get();
    }

    /** @return whether a shop of that number is known here, whatever it was called */
    public boolean renamed(long shopifyId, ShopDomain domain) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            Optional<Integer> known = jdbc.sql("SELECT id FROM shop WHERE shopify_id = :number FOR UPDATE")
                    .param("number", shopifyId)
                    .query(Integer.class)
                    .optional();
            known.ifPresent(id -> connected(domain, shopifyId));
            return known.isPresent();
        }));
    }

    /** What came under the new name before anyone knew joins what came under the old; what came twice stays where it is. */
    private void renamed(int shop, int stranger, ShopDomain domain) {
        jdbc.sql("UPDATE shop_name SET shop_id = :shop WHERE shop_id = :stranger")
                .param("shop", shop)
                .param("stranger", stranger)
                .update();
        jdbc.sql("UPDATE shop SET domain = 'was-' || id || '-' || domain WHERE id = :stranger")
                .param("stranger", stranger)
                .update();
        jdbc.sql("UPDATE shop SET domain = :domain WHERE id = :shop")
                .param("domain", domain.name())
                .param("shop", shop)
                .update();
        jdbc.sql("UPDATE store SET domain = :domain WHERE shop_id = :shop")
                .param("domain", domain.name())
                .param("shop", shop)
                .update();
        jdbc.sql("""
                        UPDATE store_inbox i SET shop_id = :shop, state = 0
                        WHERE shop_id = :stranger AND state = 3 AND NOT EXISTS (
                            SELECT FROM store_inbox o
                            WHERE o.shop_id = :shop AND o.webhook_id = i.webhook_id AND o.day = i.day)
                        """).param("shop", shop).param("stranger", stranger).update();
        shops.forget();
    }
}

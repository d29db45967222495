package org.deadwax.server.store;

import java.util.List;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.shopify.ShopifyTranslation;
import org.deadwax.server.store.shopify.UnreadableWebhook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A shop that nobody registered may be one that was renamed: its shop/update says Shopify's number of it. */
@Component
class RenamedShops {

    private static final Logger log = LoggerFactory.getLogger(RenamedShops.class);

    private final JdbcClient jdbc;
    private final ShopNames names;

    RenamedShops(@Worker JdbcClient jdbc, ShopNames names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    private record Update(long id, short codec, byte[] body) {}

    /** Each is looked at once; should it be none of ours, nothing comes of it. */
    void look() {
        List<Update> updates = jdbc.sql("""
                        SELECT id, codec, body FROM store_inbox
                        WHERE state = 3 AND topic = 'shop/update' AND attempts = 0 ORDER BY id LIMIT 20
                        """)
                .query((row, n) -> new Update(row.getLong("id"), row.getShort("codec"), row.getBytes("body")))
                .list();
        for (Update update : updates) {
            jdbc.sql("UPDATE store_inbox SET attempts = 1 WHERE state = 3 AND id = :id")
                    .param("id", update.id)
                    .update();
            try {
                JsonNode body = ShopifyTranslation.tree(Codec.unpack(update.codec, update.body));
                ShopDomain.of(body.path("myshopify_domain").asString(""))
                        .filter(domain -> names.renamed(body.path("id").asLong(0), domain))
                        .ifPresent(domain -> log.info("A shop is now called {}.", domain.name()));
            } catch (UnreadableWebhook e) {
                log.debug("A shop/update could not be read: {}", e.getMessage());
            }
        }
    }
}

package org.deadwax.server.store;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.deadwax.server.store.admin.ApiVersion;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.shopify.ShopifyTranslation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts orders that were fetched into the inbox, as if the shop had sent them. */
@Component
public class FetchedOrders {

    private final Inbox inbox;
    private final Shops shops;
    private final Clock clock;

    FetchedOrders(Inbox inbox, Shops shops, Clock clock) {
        this.inbox = inbox;
        this.shops = shops;
        this.clock = clock;
    }

    /**
     * The same order as it was the last time is kept once.
     *
     * @param order as the Admin API gave it
     * @throws ShopRefused when the database did not take it; it is fetched again
     */
    public void keep(ShopDomain domain, long orderId, JsonNode order) {
        byte[] body = order.toString().getBytes(StandardCharsets.UTF_8);
        String id = "fetched-" + orderId + "-" + UUID.nameUUIDFromBytes(body);
        try {
            inbox.keep(new ReceivedWebhook(
                    shops.find(domain),
                    id,
                    ShopifyTranslation.FETCHED,
                    ApiVersion.PINNED,
                    null,
                    clock.instant(),
                    body.length,
                    Codec.pack(body, body.length)));
        } catch (Inbox.InboxUnavailable e) {
            throw new ShopRefused(ShopRefused.Kind.UNAVAILABLE, "Order " + orderId + " was fetched but not kept.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ShopRefused(ShopRefused.Kind.UNAVAILABLE, "The server is stopping.");
        }
    }
}

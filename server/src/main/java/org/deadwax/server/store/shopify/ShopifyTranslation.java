package org.deadwax.server.store.shopify;

import java.util.List;
import org.deadwax.server.sales.StoreFact;

/** Shopify's webhook bodies as facts. */
public class ShopifyTranslation {

    private ShopifyTranslation() {}

    /**
     * @param topic as the header says, "orders/paid"
     * @return empty for a topic that says nothing about sales
     * @throws UnreadableWebhook when the body is not what its topic promises
     */
    public static List<StoreFact> translate(String topic, byte[] body) {
        if (body.length == 0) {
            throw new UnreadableWebhook("The body of " + topic + " is empty.");
        }
        return List.of();
    }
}

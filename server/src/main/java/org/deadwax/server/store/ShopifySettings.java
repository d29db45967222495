package org.deadwax.server.store;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the stores' webhooks are checked with.
 *
 * @param apiSecret DEADWAX_SHOPIFY_API_SECRET: the application's secret, and while it is being changed the old one too,
 *     with a comma between. Empty: no webhook is taken
 */
@ConfigurationProperties("deadwax.shopify")
public record ShopifySettings(@DefaultValue("") String apiSecret) {

    /** One, or two while a secret is being changed. */
    List<String> secrets() {
        return Arrays.stream(apiSecret.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return "ShopifySettings[" + secrets().size() + " secrets]";
    }
}

package org.deadwax.server.store;

import java.util.Arrays;
import java.util.List;
import org.deadwax.server.platform.CannotStart;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Shopify application that this installation is.
 *
 * @param apiSecret DEADWAX_SHOPIFY_API_SECRET: the application's secret, and while it is being changed the old one too,
 *     with a comma between, the new one first. Empty: no webhook is taken but those of stores that have a secret of their own
 * @param clientId DEADWAX_SHOPIFY_CLIENT_ID: what Shopify calls the application; empty: no store is connected by the browser
 * @param address DEADWAX_SHOPIFY_ADDRESS, for development only: where shops are instead, with {shop} for a shop's domain
 */
@ConfigurationProperties("deadwax.shopify")
public record ShopifySettings(
        @DefaultValue("") String apiSecret,
        @DefaultValue("") String clientId,
        @DefaultValue(REAL) String address) {

    private static final String REAL = "https://{shop}";

    public ShopifySettings {
        clientId = clientId.strip();
        address = address.isBlank() ? REAL : address.strip().replaceFirst("/$", "");
        if (!address.contains("{shop}")) {
            throw new CannotStart("DEADWAX_SHOPIFY_ADDRESS is “" + address
                    + "”; it says with {shop} where a shop's domain goes, as in http://127.0.0.1:9292/{shop}.");
        }
    }

    /** One, or two while a secret is being changed; the new one first. */
    public List<String> secrets() {
        return Arrays.stream(apiSecret.split(",", -1))
                .map(String::strip)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** Whether a merchant can be asked in the browser. */
    public boolean canInstall() {
        return !clientId.isEmpty() && !secrets().isEmpty();
    }

    public boolean isReal() {
        return address.equals(REAL);
    }

    @Override
    public String toString() {
        return "ShopifySettings[" + clientId + ", " + secrets().size() + " secrets, " + address + "]";
    }
}

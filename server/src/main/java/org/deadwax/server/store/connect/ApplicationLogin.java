package org.deadwax.server.store.connect;

import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.store.ShopifySettings;
import org.springframework.stereotype.Component;

/** As which application this installation asks shops. */
@Component
class ApplicationLogin {

    private final ShopifySettings settings;

    ApplicationLogin(ShopifySettings settings) {
        this.settings = settings;
    }

    /** @throws ProblemException 409 when none is configured */
    ClientLogin login() {
        if (!settings.canInstall()) {
            throw new ProblemException(
                    409,
                    "no-shopify-application",
                    "No Shopify application",
                    "This server has no Shopify application of its own. Whoever runs it sets DEADWAX_SHOPIFY_CLIENT_ID and"
                            + " DEADWAX_SHOPIFY_API_SECRET; an application of the label's own can be connected without.");
        }
        return new ClientLogin(settings.clientId(), settings.secrets().getFirst());
    }
}

package org.deadwax.server.store.connect;

import java.net.URI;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.ShopifySettings;
import org.deadwax.server.store.admin.ApiVersion;
import org.springframework.stereotype.Component;

/** The only place that makes a URL of a shop: it takes a {@link ShopDomain}, which was checked, and nothing else. */
@Component
public class ShopAddress {

    private final String template;

    ShopAddress(ShopifySettings settings, Installation installation) {
        if (!settings.isReal() && installation.environment() == Installation.Environment.PRODUCTION) {
            throw new CannotStart(
                    "DEADWAX_SHOPIFY_ADDRESS leads to a stand-in of Shopify, which production may not use."
                            + " Leave it out.");
        }
        this.template = settings.address();
    }

    /** Where a browser asks the merchant. */
    URI authorize(ShopDomain shop, String query) {
        return at(shop, "/admin/oauth/authorize?" + query);
    }

    URI token(ShopDomain shop) {
        return at(shop, "/admin/oauth/access_token");
    }

    public URI graphQl(ShopDomain shop) {
        return at(shop, "/admin/api/" + ApiVersion.PINNED + "/graphql.json");
    }

    private URI at(ShopDomain shop, String path) {
        return URI.create(template.replace("{shop}", shop.name()) + path);
    }
}

package org.deadwax.server.store.connect;

import org.deadwax.server.store.ShopDomain;
import org.springframework.stereotype.Component;

/**
 * A merchant said yes in the browser; since then each refresh token is good for one new pair. The one before stays good until
 * the new pair was used (Shopify, since 2026-08-28), so it is tried before a shop is given up.
 */
@Component
class OauthWay implements TokenWay {

    private final TokenEndpoint endpoint;
    private final ApplicationLogin application;

    OauthWay(TokenEndpoint endpoint, ApplicationLogin application) {
        this.endpoint = endpoint;
        this.application = application;
    }

    @Override
    public Granted next(ShopDomain shop, Held held) {
        String refresh = held.refresh();
        if (refresh == null) {
            throw new TokenRefused("invalid_grant", shop.name() + " gave no refresh token.");
        }
        try {
            return endpoint.refresh(shop, application.login(), refresh);
        } catch (TokenRefused e) {
            String before = held.refreshBefore();
            if (before == null || !e.error().equals("invalid_grant")) {
                throw e;
            }
            return endpoint.refresh(shop, application.login(), before);
        }
    }
}

package org.deadwax.server.store.connect;

import org.deadwax.server.store.ShopDomain;
import org.springframework.stereotype.Component;

/** An application of the label's own, in its own shop: identifier and secret give a token for a day, as often as is asked. */
@Component
class CredentialsWay implements TokenWay {

    private final TokenEndpoint endpoint;

    CredentialsWay(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public Granted next(ShopDomain shop, Held held) {
        ClientLogin client = held.client();
        if (client == null) {
            throw new TokenRefused("invalid_client", "The application's identifier and secret are missing.");
        }
        return endpoint.credentials(shop, client);
    }
}

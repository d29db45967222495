package org.deadwax.server.store.connect;

import org.deadwax.server.store.ShopDomain;
import org.springframework.stereotype.Component;

/** An application that was made in the shop's admin before 2026: one token, which never ends until somebody ends it. */
@Component
class StaticWay implements TokenWay {

    @Override
    public Granted next(ShopDomain shop, Held held) {
        throw new TokenRefused(
                "invalid_token", shop.name() + " no longer takes the token that was entered. Enter a new one.");
    }
}

package org.deadwax.server.store.connect;

import org.deadwax.server.store.ShopDomain;

/** How a store's next token is had. The three ways differ here and nowhere else. */
interface TokenWay {

    /**
     * @throws TokenRefused when there will be none without a person
     * @throws org.deadwax.server.store.admin.ShopRefused when there is none now
     */
    Granted next(ShopDomain shop, Held held);
}

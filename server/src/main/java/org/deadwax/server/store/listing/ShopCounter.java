package org.deadwax.server.store.listing;

import org.jspecify.annotations.Nullable;

/**
 * Where a store sells.
 *
 * @param publication Shopify's name of the online store's channel; null when the store has none
 */
record ShopCounter(String currency, @Nullable String publication) {

    static final String CHANNEL = "Online Store";

    @Nullable
    String channel() {
        return publication == null ? null : CHANNEL;
    }
}

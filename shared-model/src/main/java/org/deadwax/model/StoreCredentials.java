package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * A store with an application of the label's own.
 *
 * @param way not OAUTH, which goes through a browser
 * @param clientId for CLIENT_CREDENTIALS
 * @param clientSecret signs the store's webhooks too; for a STATIC_TOKEN it is the application's “API secret key”
 * @param token for STATIC_TOKEN, begins with shpat_
 */
public record StoreCredentials(
        String name,
        String shopDomain,
        StoreWay way,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String token) {

    @Override
    public String toString() {
        return "StoreCredentials[" + shopDomain + ", " + way + "]";
    }
}

package org.deadwax.server.store.connect;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.StoreWay;
import org.deadwax.server.store.ShopDomain;
import org.jspecify.annotations.Nullable;

/**
 * A store's connection with its secrets, opened.
 *
 * @param until when the access token ends; null: never
 * @param client the label's own application; null for this installation's
 */
record Held(
        UUID storeId,
        UUID labelId,
        int shopId,
        ShopDomain domain,
        StoreWay way,
        ConnectionState state,
        Set<String> scopes,
        @Nullable ClientLogin client,
        @Nullable String access,
        @Nullable Instant until,
        @Nullable String refresh,
        @Nullable String refreshBefore,
        Instant connectedAt) {

    boolean goodAt(Instant now) {
        return access != null && (until == null || now.isBefore(until));
    }

    @Override
    public String toString() {
        return "Held[" + domain.name() + ", " + way + ", " + state + "]";
    }
}

package org.deadwax.model;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A store that is being connected in a browser.
 *
 * @param open what to open there; null once it was opened
 * @param until when it must be done
 * @param reason why it was not connected; empty unless {@link Result#REFUSED}
 * @param storeId null until it is connected
 */
public record StoreInstall(
        UUID id,
        String shopDomain,
        @Nullable URI open,
        Instant until,
        Result result,
        String reason,
        @Nullable UUID storeId) {

    public enum Result {
        WAITING,
        CONNECTED,
        REFUSED,
        /** Nobody came back in time. */
        EXPIRED
    }
}

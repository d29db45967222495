package org.deadwax.server.store.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.StoreWay;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.admin.ShopRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A good token for each store: renewed some minutes early, by one at a time wherever it is asked for. */
@Component
class TokenKeeper {

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final StoreConnections connections;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final OauthWay oauth;
    private final CredentialsWay credentials;
    private final StaticWay fixed;

    TokenKeeper(
            StoreConnections connections,
            @Worker TransactionTemplate transactions,
            Clock clock,
            OauthWay oauth,
            CredentialsWay credentials,
            StaticWay fixed) {
        this.connections = connections;
        this.transactions = transactions;
        this.clock = clock;
        this.oauth = oauth;
        this.credentials = credentials;
        this.fixed = fixed;
    }

    /**
     * @param refused a token that was just not taken: another is wanted; null when none was
     * @throws TokenRefused when there is none without a person
     * @throws ShopRefused when there is none now; an older one that is still good is given instead
     */
    String good(Held held, @Nullable String refused) {
        String access = held.access();
        if (access != null
                && !access.equals(refused)
                && held.goodAt(clock.instant().plus(EARLY))) {
            return access;
        }
        return Objects.requireNonNull(transactions.execute(status -> renewed(held.storeId(), refused)));
    }

    private String renewed(UUID storeId, @Nullable String refused) {
        connections.lock(storeId);
        // while this one waited, another may have renewed it
        Held now = connections.find(storeId).orElseThrow();
        Instant moment = clock.instant();
        String access = now.access();
        if (access != null && !access.equals(refused) && now.goodAt(moment.plus(EARLY))) {
            return access;
        }
        try {
            Granted next = way(now.way()).next(now.domain(), now);
            connections.renewed(storeId, next);
            return next.access();
        } catch (TokenRefused | ShopRefused e) {
            if (access != null && !access.equals(refused) && now.goodAt(moment)) {
                return access;
            }
            throw e;
        }
    }

    private TokenWay way(StoreWay way) {
        return switch (way) {
            case OAUTH -> oauth;
            case CLIENT_CREDENTIALS -> credentials;
            case STATIC_TOKEN -> fixed;
        };
    }
}

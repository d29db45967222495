package org.deadwax.server.store.connect;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.StoreWay;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.ShopifySettings;
import org.deadwax.server.store.admin.ShopRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connecting a store through the merchant's browser, the way back. What comes must carry Shopify's signature, the state and the
 * cookie that this server gave, and the shop that was asked for; within ten minutes, once.
 */
@Component
public class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(90);

    private final TransactionTemplate transactions;
    private final JdbcClient all;
    private final ShopifySettings settings;
    private final ApplicationLogin application;
    private final TokenEndpoint tokens;
    private final ConnectStore connect;
    private final List<Connected> connected;
    private final AuditLog audit;
    private final Clock clock;

    Arrivals(
            TransactionTemplate transactions,
            @Worker JdbcClient all,
            ShopifySettings settings,
            ApplicationLogin application,
            TokenEndpoint tokens,
            ConnectStore connect,
            List<Connected> connected,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.all = all;
        this.settings = settings;
        this.application = application;
        this.tokens = tokens;
        this.connect = connect;
        this.connected = connected;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a person reads when they are back. @param good whether the store is connected */
    public record Arrival(boolean good, String words) {}

    /** @param sameBrowser that set out */
    private record Waiting(
            UUID id, UUID labelId, UUID personId, String who, String name, ShopDomain domain, boolean sameBrowser) {}

    /**
     * @param rawQuery as the browser brought it
     * @param cookie that this server gave the browser; null when it has none
     */
    public Arrival arrive(@Nullable String rawQuery, @Nullable String cookie) {
        Optional<Map<String, String>> signed = SignedQuery.read(rawQuery, settings.secrets());
        if (signed.isEmpty()) {
            return refused("This did not come from Shopify: its signature does not fit.");
        }
        Map<String, String> query = signed.get();
        if (!recent(query.get("timestamp"))) {
            return refused("This answer of Shopify's is too old, or the clocks differ.");
        }
        Optional<ShopDomain> shop = ShopDomain.of(query.getOrDefault("shop", ""));
        String state = query.getOrDefault("state", "");
        String code = query.getOrDefault("code", "");
        if (shop.isEmpty() || state.isEmpty() || code.isEmpty() || cookie == null) {
            return refused("This browser did not set out from Deadwax, or set out long ago.");
        }
        Optional<Waiting> waiting = claim(state, cookie);
        if (waiting.isEmpty()) {
            return refused("This browser did not set out from Deadwax, or was here before.");
        }
        return connect(waiting.get(), shop.get(), code);
    }

    /** The state is used up by whoever brings it, so that it cannot be tried with one cookie after another. */
    private Optional<Waiting> claim(String state, String cookie) {
        List<Waiting> claimed = all.sql("""
                        UPDATE store_install SET state_hash = NULL
                        WHERE state_hash = :state AND until > :now AND result = 'WAITING'
                        RETURNING id, label_id, person_id, who, name, domain, browser_hash
                        """)
                .param("state", Once.hash(state))
                .param("now", StoreConnections.time(clock.instant()))
                .query((row, n) -> new Waiting(
                        row.getObject("id", UUID.class),
                        row.getObject("label_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("who"),
                        row.getString("name"),
                        ShopDomain.of(row.getString("domain")).orElseThrow(),
                        Once.same(cookie, row.getBytes("browser_hash"))))
                .list();
        return claimed.stream().findFirst();
    }

    private Arrival connect(Waiting waiting, ShopDomain shop, String code) {
        if (!waiting.sameBrowser) {
            return ended(waiting, "Another browser came back than the one that set out. Start again.");
        }
        if (!shop.equals(waiting.domain)) {
            return ended(waiting, "You set out for " + waiting.domain.name() + ", but " + shop.name() + " answered.");
        }
        try {
            if (!stillMember(waiting)) {
                return ended(waiting, waiting.who + " may no longer connect stores of this label.");
            }
            Granted granted = tokens.exchange(shop, application.login(), code);
            UUID store =
                    connect.connect(waiting.labelId, waiting.who, shop, waiting.name, StoreWay.OAUTH, null, granted);
            CurrentLabel.in(waiting.labelId, () -> {
                transactions.executeWithoutResult(status -> audit.recordFor(
                        waiting.personId,
                        waiting.who,
                        "store.connected",
                        "store " + store,
                        "Connected " + shop.name() + " in the browser."));
                return store;
            });
            end(waiting, "CONNECTED", "", store);
            connected.forEach(one -> one.tell(store));
            return new Arrival(
                    true, shop.name() + " is connected. You can close this page: Deadwax shows it by itself.");
        } catch (TokenRefused | ShopRefused | ProblemException e) {
            return ended(waiting, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("Store {} could not be connected", shop.name(), e);
            return ended(waiting, shop.name() + " could not be connected: this server failed. Start again.");
        }
    }

    private boolean stillMember(Waiting waiting) {
        return all.sql("""
                        SELECT count(*) FROM membership
                        WHERE label_id = :label AND person_id = :person AND role IN ('OWNER', 'MANAGER')
                        """)
                        .param("label", waiting.labelId)
                        .param("person", waiting.personId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Arrival ended(Waiting waiting, String reason) {
        end(waiting, "REFUSED", reason, null);
        return refused(reason);
    }

    private void end(Waiting waiting, String result, String reason, @Nullable UUID store) {
        all.sql("UPDATE store_install SET result = :result, reason = :reason, store_id = :store WHERE id = :id")
                .param("result", result)
                .param("reason", reason)
                .param("store", store)
                .param("id", waiting.id)
                .update();
    }

    private static Arrival refused(String words) {
        return new Arrival(false, words);
    }

    private boolean recent(@Nullable String timestamp) {
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(String.valueOf(timestamp)));
            return Duration.between(at, clock.instant()).abs().compareTo(CLOCKS_DIFFER) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}

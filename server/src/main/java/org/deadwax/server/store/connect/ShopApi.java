package org.deadwax.server.store.connect;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.StoreWay;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.AdminQuery;
import org.deadwax.server.store.admin.ShopRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks a connected store, and writes down what its answers say about the connection. */
@Component
public class ShopApi {

    private static final Logger log = LoggerFactory.getLogger(ShopApi.class);

    private static final String THROWN_OUT = "shop_not_permitted";

    private final StoreConnections connections;
    private final TokenKeeper tokens;
    private final AdminQuery query;
    private final ShopAddress address;

    ShopApi(StoreConnections connections, TokenKeeper tokens, AdminQuery query, ShopAddress address) {
        this.connections = connections;
        this.tokens = tokens;
        this.query = query;
        this.address = address;
    }

    /**
     * @return {@code data} of the answer
     * @throws ShopRefused when there is none; what it means for the connection is written down by then
     */
    public JsonNode ask(UUID storeId, AdminDocument document, Map<String, ?> variables) {
        Held held = connections
                .find(storeId)
                .orElseThrow(() -> new ShopRefused(ShopRefused.Kind.UNAUTHORIZED, "The store is not connected."));
        try {
            JsonNode data = ask(held, document, variables);
            stands(held);
            return data;
        } catch (TokenRefused e) {
            boolean thrownOut = e.error().equals(THROWN_OUT);
            fell(
                    held,
                    thrownOut ? ConnectionState.UNINSTALLED : ConnectionState.RECONNECT,
                    e.getMessage() + " Connect the store again.");
            throw new ShopRefused(ShopRefused.Kind.UNAUTHORIZED, String.valueOf(e.getMessage()));
        } catch (ShopRefused e) {
            switch (e.kind()) {
                case UNAUTHORIZED ->
                    fell(
                            held,
                            ConnectionState.UNINSTALLED,
                            "The merchant threw this application out of "
                                    + held.domain().name() + ", or the shop is gone. Connect the store again.");
                case FROZEN ->
                    fell(
                            held,
                            ConnectionState.FROZEN,
                            e.getMessage()
                                    + " It is asked again by itself once its plan is paid; its webhooks are taken all the"
                                    + " while.");
                default -> log.debug("{}", e.getMessage());
            }
            throw e;
        }
    }

    /** A token that is not taken may only have been renewed elsewhere, or ended early: it is tried once more with a new one. */
    private JsonNode ask(Held held, AdminDocument document, Map<String, ?> variables) {
        String token = tokens.good(held, null);
        try {
            return asked(held, token, document, variables);
        } catch (ShopRefused e) {
            if (e.kind() != ShopRefused.Kind.UNAUTHORIZED) {
                throw e;
            }
            return asked(held, another(held, token), document, variables);
        }
    }

    /** A token that ended before its time was taken back, and so was what would renew it: the application was thrown out. */
    private String another(Held held, String refused) {
        try {
            return tokens.good(held, refused);
        } catch (TokenRefused e) {
            throw held.way() == StoreWay.OAUTH && e.error().equals("invalid_grant")
                    ? new TokenRefused(
                            THROWN_OUT,
                            "The merchant threw this application out of "
                                    + held.domain().name() + ", or the shop is gone.")
                    : e;
        }
    }

    private JsonNode asked(Held held, String token, AdminDocument document, Map<String, ?> variables) {
        URI uri = address.graphQl(held.domain());
        return query.ask(
                uri,
                held.domain().name(),
                token,
                document,
                variables,
                budget -> connections.spent(held.storeId(), budget));
    }

    /** It answered: what was frozen or lost is no longer. */
    private void stands(Held held) {
        List<String> missing = NeededScopes.missing(held.scopes());
        ConnectionState now = missing.isEmpty() ? ConnectionState.CONNECTED : ConnectionState.SCOPES_MISSING;
        if (held.state() != now) {
            changed(held, now, reason(missing));
        }
    }

    static String reason(List<String> missing) {
        return missing.isEmpty()
                ? ""
                : "The merchant did not grant " + String.join(", ", missing) + ". Connect the store again and grant "
                        + (missing.size() == 1 ? "it." : "them.");
    }

    private void fell(Held held, ConnectionState state, String reason) {
        changed(held, state, reason);
    }

    private void changed(Held held, ConnectionState state, String reason) {
        if (connections.state(held.storeId(), state, reason) && held.state() != state) {
            log.warn("Store {} is now {}. {}", held.domain().name(), state, reason);
        }
    }
}

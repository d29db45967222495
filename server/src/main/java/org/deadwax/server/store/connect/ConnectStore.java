package org.deadwax.server.store.connect;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.StoreWay;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.ShopNames;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.AdminQuery;
import org.deadwax.server.store.admin.CostBudget;
import org.deadwax.server.store.admin.ShopRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Makes of a shop that gave a token a store that is connected: new, or the one that was connected, or named, otherwise before. */
@Component
class ConnectStore {

    private final AdminQuery query;
    private final ShopAddress address;
    private final ShopNames names;
    private final StoreConnections connections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ConnectStore(
            AdminQuery query,
            ShopAddress address,
            ShopNames names,
            StoreConnections connections,
            @Worker JdbcClient jdbc,
            @Worker TransactionTemplate transactions) {
        this.query = query;
        this.address = address;
        this.names = names;
        this.connections = connections;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * @param label whose store it becomes
     * @param who did it, for the record
     * @param name what the label calls it; empty for the shop's own name
     * @throws ProblemException 422 when the token is another shop's, 409 when the shop is another label's
     * @throws ShopRefused when the shop does not answer with this token
     */
    UUID connect(
            UUID label,
            String who,
            ShopDomain domain,
            String name,
            StoreWay way,
            @Nullable ClientLogin client,
            Granted granted) {
        CostBudget[] last = new CostBudget[1];
        JsonNode data = query.ask(
                address.graphQl(domain),
                domain.name(),
                granted.access(),
                AdminDocument.CONNECTED_SHOP,
                Map.of(),
                budget -> last[0] = budget);
        JsonNode shop = data.path("shop");
        if (!shop.path("myshopifyDomain").asString("").equals(domain.name())) {
            throw ProblemException.invalid(
                    "shopDomain",
                    "This token belongs to " + shop.path("myshopifyDomain").asString("another shop") + ", not to "
                            + domain.name() + ".");
        }
        Set<String> scopes = scopes(data);
        Granted whole =
                new Granted(granted.access(), granted.until(), granted.refresh(), granted.refreshUntil(), scopes);
        long shopifyId = number(shop.path("id").asString(""));
        String called = name.isBlank() ? shop.path("name").asString(domain.name()) : name.strip();
        return Objects.requireNonNull(transactions.execute(status -> {
            int shopId = names.connected(domain, shopifyId);
            UUID store = store(label, shopId, domain, called);
            connections.lock(store);
            connections.connect(store, label, way, client, whole, who);
            if (!NeededScopes.missing(scopes).isEmpty()) {
                connections.state(store, ConnectionState.SCOPES_MISSING, ShopApi.reason(NeededScopes.missing(scopes)));
            }
            if (last[0] != null) {
                connections.spent(store, last[0]);
            }
            return store;
        }));
    }

    private UUID store(UUID label, int shopId, ShopDomain domain, String name) {
        jdbc.sql("""
                        INSERT INTO store (label_id, shop_id, name, domain) VALUES (:label, :shop, :name, :domain)
                        ON CONFLICT (shop_id) DO NOTHING
                        """)
                .param("label", label)
                .param("shop", shopId)
                .param("name", name.substring(0, Math.min(200, name.length())))
                .param("domain", domain.name())
                .update();
        return jdbc.sql("SELECT id FROM store WHERE shop_id = :shop AND label_id = :label")
                .param("shop", shopId)
                .param("label", label)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new ProblemException(
                        409,
                        "store-taken",
                        "Registered already",
                        "The shop " + domain.name()
                                + " is registered already. A shop belongs to one label; if it should be"
                                + " this one, ask whoever runs this server."));
    }

    private static Set<String> scopes(JsonNode data) {
        return StreamSupport.stream(
                        data.path("currentAppInstallation").path("accessScopes").spliterator(), false)
                .map(scope -> scope.path("handle").asString(""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long number(String gid) {
        try {
            return Long.parseLong(gid.substring(gid.lastIndexOf('/') + 1));
        } catch (NumberFormatException e) {
            throw new ShopRefused(ShopRefused.Kind.REQUEST, "The shop has no number: “" + gid + "”.");
        }
    }
}

package org.deadwax.server.store;

import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.connect.ConnectionBook;
import org.deadwax.server.store.privacy.PrivacyRequests;
import org.deadwax.server.store.shopify.ShopifyTranslation;
import org.deadwax.server.store.variant.ProductNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Webhooks that say something of the store, or only that something changed; in the drainer's transaction. */
@Component
class StoreTopics {

    private static final Set<String> KNOWN = Set.of(
            "app/uninstalled",
            "app/scopes_update",
            "shop/update",
            "products/create",
            "products/update",
            "products/delete",
            "orders/edited",
            "orders/risk_assessment_changed",
            "customers/data_request",
            "customers/redact",
            "shop/redact");

    private final ConnectionBook book;
    private final ShopNames names;
    private final PrivacyRequests privacy;
    private final ProductNews products;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoreTopics(
            ConnectionBook book,
            ShopNames names,
            PrivacyRequests privacy,
            ProductNews products,
            @Worker JdbcClient jdbc,
            Clock clock) {
        this.book = book;
        this.names = names;
        this.privacy = privacy;
        this.products = products;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static boolean known(String topic) {
        return KNOWN.contains(topic);
    }

    /** @throws org.deadwax.server.store.shopify.UnreadableWebhook when the body is no JSON object */
    void take(RegisteredStore store, ClaimedWebhook row, byte[] bytes) {
        JsonNode body = ShopifyTranslation.tree(bytes);
        switch (row.topic()) {
            case "app/uninstalled" -> book.thrownOut(store.storeId(), row.saidAt());
            case "app/scopes_update" ->
                book.granted(
                        store.storeId(),
                        StreamSupport.stream(body.path("current").spliterator(), false)
                                .map(scope -> scope.asString(""))
                                .collect(Collectors.toUnmodifiableSet()));
            case "shop/update" ->
                ShopDomain.of(body.path("myshopify_domain").asString(""))
                        .ifPresent(domain -> names.renamed(body.path("id").asLong(0), domain));
            case "products/create", "products/update" -> products.changed(store.labelId(), store.storeId(), body);
            case "products/delete" -> products.deleted(store.labelId(), store.storeId(), body);
            case "customers/data_request", "customers/redact", "shop/redact" -> {
                privacy.take(store.storeId(), store.labelId(), store.shopId(), row.topic(), body, row.saidAt());
                privacy.forget(row.id());
            }
            case "orders/edited" ->
                refetch(store, body.path("order_edit").path("order_id").asLong(0));
            default -> refetch(store, body.path("order_id").asLong(0));
        }
    }

    private void refetch(RegisteredStore store, long orderId) {
        if (orderId > 0) {
            jdbc.sql("""
                            INSERT INTO store_refetch (store_id, order_id, label_id, asked_at)
                            VALUES (:store, :order, :label, :now) ON CONFLICT DO NOTHING
                            """)
                    .param("store", store.storeId())
                    .param("order", orderId)
                    .param("label", store.labelId())
                    .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
        }
    }
}

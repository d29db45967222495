package org.deadwax.server.store.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.store.ShopifySettings;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.ConnectionBook;
import org.deadwax.server.store.connect.ConnectionBook.Askable;
import org.deadwax.server.store.connect.ShopApi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * What stores are asked to tell. Shopify deletes a subscription after eight failures, so they are looked at every hour; what
 * is gone is made again, and said. The three compliance topics are not subscribed to: the application declares them.
 */
@Component
public class Subscriptions {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    static final List<String> TOPICS = List.of(
            "ORDERS_CREATE",
            "ORDERS_PAID",
            "ORDERS_UPDATED",
            "ORDERS_EDITED",
            "ORDERS_CANCELLED",
            "ORDERS_DELETE",
            "ORDERS_RISK_ASSESSMENT_CHANGED",
            "REFUNDS_CREATE",
            "ORDER_TRANSACTIONS_CREATE",
            "FULFILLMENTS_CREATE",
            "FULFILLMENTS_UPDATE",
            "FULFILLMENT_EVENTS_CREATE",
            "PRODUCTS_CREATE",
            "PRODUCTS_UPDATE",
            "PRODUCTS_DELETE",
            "APP_UNINSTALLED",
            "APP_SCOPES_UPDATE",
            "SHOP_UPDATE",
            "BULK_OPERATIONS_FINISH");

    private final ShopApi shops;
    private final ConnectionBook book;
    private final Installation installation;
    private final ShopifySettings settings;

    Subscriptions(ShopApi shops, ConnectionBook book, Installation installation, ShopifySettings settings) {
        this.shops = shops;
        this.book = book;
        this.installation = installation;
        this.settings = settings;
    }

    /**
     * Looks at a store's subscriptions and makes those that are not there.
     *
     * @return how many were made
     * @throws ShopRefused when the store cannot be asked
     */
    public int audit(UUID storeId) {
        Askable store = book.one(storeId);
        if (settings.isReal() && installation.environment() != Installation.Environment.PRODUCTION) {
            book.audited(
                    storeId,
                    0,
                    "This server is not in production, so it subscribes to nothing and only what is compared comes in."
                            + " Set DEADWAX_ENVIRONMENT=production for a server of its own.");
            return 0;
        }
        Map<String, String> there = existing(storeId);
        List<String> absent =
                TOPICS.stream().filter(topic -> !there.containsKey(topic)).toList();
        List<String> made = new ArrayList<>();
        Set<String> reasons = new HashSet<>();
        for (String topic : absent) {
            String reason = subscribe(storeId, topic);
            if (reason == null) {
                made.add(topic);
            } else {
                reasons.add(reason);
            }
        }
        boolean lost = store.auditedAt() != null && !made.isEmpty();
        if (lost) {
            log.warn(
                    "{} no longer told of {}: subscribed again. What was missed is found by the next comparison.",
                    store.domain().name(),
                    made);
        }
        book.audited(storeId, lost ? made.size() : 0, String.join(" ", reasons));
        return made.size();
    }

    private @Nullable String subscribe(UUID storeId, String topic) {
        try {
            shops.ask(storeId, AdminDocument.SUBSCRIBE, Map.of("topic", topic, "uri", uri()));
            return null;
        } catch (ShopRefused e) {
            boolean here = String.valueOf(e.getMessage()).contains("already been taken");
            if (e.kind() != ShopRefused.Kind.REQUEST && e.kind() != ShopRefused.Kind.SCOPE) {
                throw e;
            }
            return here ? null : e.getMessage();
        }
    }

    /** Topics that come to this server, by the subscription's id. */
    private Map<String, String> existing(UUID storeId) {
        Map<String, String> found = new HashMap<>();
        String after = null;
        do {
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", after);
            JsonNode page = shops.ask(storeId, AdminDocument.WEBHOOK_SUBSCRIPTIONS, variables)
                    .path("webhookSubscriptions");
            for (JsonNode node : page.path("nodes")) {
                if (node.path("uri").asString("").equals(uri())) {
                    found.put(node.path("topic").asString(""), node.path("id").asString(""));
                }
            }
            after = page.path("pageInfo").path("hasNextPage").asBoolean(false)
                    ? page.path("pageInfo").path("endCursor").asString("")
                    : null;
        } while (after != null);
        return found;
    }

    private String uri() {
        return installation.publicUrl().toString().replaceFirst("/$", "") + "/webhooks/shopify";
    }
}

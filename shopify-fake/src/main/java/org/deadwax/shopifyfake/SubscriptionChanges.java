package org.deadwax.shopifyfake;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhook subscriptions that an application makes, changes and takes back. */
final class SubscriptionChanges {

    Map<String, DataFetcher<?>> all() {
        return Map.of(
                "webhookSubscriptionCreate", (DataFetcher<?>) SubscriptionChanges::create,
                "webhookSubscriptionUpdate", (DataFetcher<?>) SubscriptionChanges::update,
                "webhookSubscriptionDelete", (DataFetcher<?>) SubscriptionChanges::delete);
    }

    static Map<String, Object> node(FakeShop.Subscription one) {
        return Map.of(
                "__typename", "WebhookSubscription",
                "id", GraphOrder.gid("WebhookSubscription", one.id()),
                "topic", topicEnum(one.topic()),
                "uri", one.uri(),
                "format", "JSON",
                "includeFields", List.of(),
                "createdAt", one.createdAt().toString(),
                "updatedAt", one.updatedAt().toString());
    }

    private static Map<String, Object> create(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        String topic = topicName(String.valueOf(asked.<Object>getArgument("topic")));
        String uri = uri(asked);
        String error = error(shop, ShopQueries.scopes(asked), topic, uri);
        if (error != null) {
            return payload(null, error);
        }
        Instant now = shop.now();
        FakeShop.Subscription made = new FakeShop.Subscription(shop.next(), topic, String.valueOf(uri), now, now);
        shop.subscriptions.put(made.id(), made);
        return payload(node(made), null);
    }

    private static Map<String, Object> update(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        FakeShop.Subscription old = shop.subscriptions.get(ShopQueries.number(asked.getArgument("id")));
        if (old == null) {
            return payload(null, "Webhook subscription does not exist");
        }
        String uri = uri(asked);
        String error = error(shop, ShopQueries.scopes(asked), old.topic(), uri);
        if (error != null) {
            return payload(null, error);
        }
        FakeShop.Subscription changed =
                new FakeShop.Subscription(old.id(), old.topic(), String.valueOf(uri), old.createdAt(), shop.now());
        shop.subscriptions.put(changed.id(), changed);
        return payload(node(changed), null);
    }

    private static Map<String, Object> delete(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        long id = ShopQueries.number(asked.getArgument("id"));
        Map<String, Object> payload = new LinkedHashMap<>();
        boolean gone = shop.subscriptions.remove(id) != null;
        payload.put("deletedWebhookSubscriptionId", gone ? asked.getArgument("id") : null);
        payload.put("userErrors", gone ? List.of() : List.of(Map.of("message", "Webhook subscription does not exist")));
        return payload;
    }

    private static @Nullable String error(FakeShop shop, Set<String> scopes, String topic, @Nullable String uri) {
        if (uri == null || !valid(uri)) {
            return "Address is invalid";
        }
        if (!Scopes.allowTopic(scopes, topic)) {
            return "You cannot create a webhook subscription with the specified topic";
        }
        if (Scopes.namesPeople(topic) && !shop.customerDataApproved()) {
            return "This app is not approved to subscribe to webhook topics containing protected customer data.";
        }
        boolean taken = shop.subscriptions.values().stream()
                .anyMatch(one -> one.topic().equals(topic) && one.uri().equals(uri));
        return taken ? "Address for this topic has already been taken" : null;
    }

    /** https only; this machine stands for it in tests. */
    private static boolean valid(String uri) {
        try {
            URI parsed = URI.create(uri);
            return parsed.getHost() != null
                    && ("https".equals(parsed.getScheme())
                            || List.of("127.0.0.1", "localhost").contains(parsed.getHost()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static @Nullable String uri(DataFetchingEnvironment asked) {
        return asked.getArgument("webhookSubscription") instanceof Map<?, ?> input
                        && input.get("uri") instanceof String uri
                ? uri
                : null;
    }

    private static Map<String, Object> payload(@Nullable Map<String, Object> node, @Nullable String error) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("webhookSubscription", node);
        payload.put(
                "userErrors",
                error == null
                        ? List.of()
                        : List.of(Map.of("field", List.of("webhookSubscription", "uri"), "message", error)));
        return payload;
    }

    /** ORDERS_PAID and orders/paid: the family ends at the first underscore but for some. */
    static String topicName(String topic) {
        String lower = topic.toLowerCase(Locale.ROOT);
        for (String family : List.of("order_transactions", "fulfillment_events", "bulk_operations", "draft_orders")) {
            if (lower.startsWith(family + "_")) {
                return family + "/" + lower.substring(family.length() + 1);
            }
        }
        return lower.replaceFirst("_", "/");
    }

    private static String topicEnum(String topic) {
        return topic.replace('/', '_').toUpperCase(Locale.ROOT);
    }
}

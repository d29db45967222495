package org.deadwax.shopifyfake;

import static org.deadwax.shopifyfake.GraphOrder.gid;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What can be asked of a shop. */
final class ShopQueries {

    static final String SHOP = "shop";
    static final String SCOPES = "scopes";

    Map<String, DataFetcher<?>> all() {
        Map<String, DataFetcher<?>> all = new HashMap<>();
        all.put("shop", asked -> shop(shop(asked)));
        all.put("currentAppInstallation", asked -> installation(asked));
        all.put("webhookSubscriptions", ShopQueries::subscriptions);
        all.put("orders", needs("read_orders", asked -> OrderSearch.of(asked).page(asked)));
        all.put(
                "ordersCount",
                needs(
                        "read_orders",
                        asked -> Map.of("count", OrderSearch.of(asked).count(), "precision", "EXACT")));
        all.put("order", needs("read_orders", ShopQueries::order));
        all.put("bulkOperation", asked -> shop(asked).bulk().look(number(asked.getArgument("id"))));
        all.put("node", needs("read_orders", ShopQueries::node));
        return all;
    }

    static FakeShop shop(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.getGraphQlContext().<FakeShop>get(SHOP));
    }

    static Set<String> scopes(DataFetchingEnvironment asked) {
        return Objects.requireNonNull(asked.getGraphQlContext().<Set<String>>get(SCOPES));
    }

    static DataFetcher<?> needs(String scope, DataFetcher<?> fetcher) {
        return asked -> {
            if (!Scopes.allow(scopes(asked), scope)) {
                throw Refusal.accessDenied(asked.getField().getName(), scope);
            }
            return fetcher.get(asked);
        };
    }

    static long number(@Nullable Object gid) {
        String text = String.valueOf(gid);
        if (!text.matches("gid://shopify/[A-Za-z]+/[0-9]+")) {
            throw Refusal.badRequest("Invalid global id '" + text + "'");
        }
        return Long.parseLong(text.substring(text.lastIndexOf('/') + 1));
    }

    private static Map<String, Object> shop(FakeShop shop) {
        return Map.of(
                "id",
                gid("Shop", shop.id),
                "name",
                "Shop " + shop.id,
                "email",
                "owner@" + shop.domain(),
                "myshopifyDomain",
                shop.domain(),
                "currencyCode",
                RestOrder.CURRENCY,
                "ianaTimezone",
                "America/New_York",
                "plan",
                Map.of("publicDisplayName", "Basic", "shopifyPlus", false, "partnerDevelopment", false));
    }

    private static Map<String, Object> installation(DataFetchingEnvironment asked) {
        return Map.of(
                "id",
                gid("AppInstallation", shop(asked).id),
                "accessScopes",
                scopes(asked).stream()
                        .sorted()
                        .map(scope -> Map.of("handle", scope, "description", scope))
                        .toList());
    }

    private static Object subscriptions(DataFetchingEnvironment asked) {
        List<?> topics = asked.getArgument("topics");
        return Connections.of(
                shop(asked).subscriptions.values().stream()
                        .map(SubscriptionChanges::node)
                        .filter(node -> topics == null || topics.contains(node.get("topic")))
                        .toList(),
                asked.getArguments());
    }

    private static @Nullable Object order(DataFetchingEnvironment asked) {
        return find(shop(asked).orders, asked, GraphOrder::of);
    }

    private static <T> @Nullable Object find(
            Map<Long, T> among, DataFetchingEnvironment asked, Function<T, Map<String, Object>> shape) {
        T one = among.get(number(asked.getArgument("id")));
        return one == null ? null : shape.apply(one);
    }

    private static @Nullable Object node(DataFetchingEnvironment asked) {
        long id = number(asked.getArgument("id"));
        FakeShop shop = shop(asked);
        FakeOrder order = shop.orders.get(id);
        if (order != null) {
            return GraphOrder.of(order);
        }
        for (FakeOrder one : shop.orders.values()) {
            Object part =
                    one.told == null ? null : ToldOrder.part(one.told, String.valueOf(asked.<Object>getArgument("id")));
            if (part != null) {
                return part;
            }
            for (FakeOrder.Refund refund : one.refunds) {
                if (refund.id() == id) {
                    return GraphOrder.refund(refund);
                }
            }
            for (FakeOrder.Shipment shipment : one.shipments) {
                if (shipment.id() == id) {
                    return GraphOrder.shipment(shipment);
                }
            }
        }
        FakeProduct product = shop.products.get(id);
        return product == null ? null : GraphProduct.of(product);
    }
}

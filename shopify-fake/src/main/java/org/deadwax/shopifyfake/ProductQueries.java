package org.deadwax.shopifyfake;

import static org.deadwax.shopifyfake.GraphOrder.gid;
import static org.deadwax.shopifyfake.ShopQueries.needs;
import static org.deadwax.shopifyfake.ShopQueries.shop;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of a shop's products. */
final class ProductQueries {

    Map<String, DataFetcher<?>> all() {
        return Map.of(
                "product", needs("read_products", ProductQueries::product),
                "productByIdentifier", needs("read_products", ProductQueries::byIdentifier),
                "products", needs("read_products", ProductQueries::products),
                "productVariants", needs("read_products", ProductQueries::variants),
                "publications", needs("read_publications", ProductQueries::publications));
    }

    private static @Nullable Object product(DataFetchingEnvironment asked) {
        return shape(shop(asked).products.get(ShopQueries.number(asked.getArgument("id"))));
    }

    private static @Nullable Object byIdentifier(DataFetchingEnvironment asked) {
        FakeShop shop = shop(asked);
        Map<String, Object> by = ProductChanges.map(asked.getArgument("identifier"));
        if (by.get("id") != null) {
            return shape(shop.products.get(ShopQueries.number(by.get("id"))));
        }
        if (by.get("handle") instanceof String handle) {
            return shape(shop.products.values().stream()
                    .filter(one -> one.handle.equals(handle))
                    .findFirst()
                    .orElse(null));
        }
        throw Refusal.badRequest("Metafield definition not found.");
    }

    private static @Nullable Object shape(@Nullable FakeProduct product) {
        return product == null ? null : GraphProduct.of(product);
    }

    private static Object products(DataFetchingEnvironment asked) {
        refuseSearch(asked);
        return Connections.of(
                shop(asked).products.values().stream().map(GraphProduct::of).toList(), asked.getArguments());
    }

    private static Object variants(DataFetchingEnvironment asked) {
        refuseSearch(asked);
        return Connections.of(
                shop(asked).variants.values().stream()
                        .map(GraphProduct::variant)
                        .toList(),
                asked.getArguments());
    }

    /** Shopify ignores a filter that it does not understand, and so would a test. */
    private static void refuseSearch(DataFetchingEnvironment asked) {
        if (asked.getArgument("query") instanceof String query && !query.isBlank()) {
            throw Refusal.badRequest("The search " + query + " is not understood.");
        }
    }

    private static Object publications(DataFetchingEnvironment asked) {
        List<Map<String, Object>> all = shop(asked).publications.entrySet().stream()
                .map(one -> Map.<String, Object>of("id", gid("Publication", one.getKey()), "name", one.getValue()))
                .toList();
        return Connections.of(all, asked.getArguments());
    }
}

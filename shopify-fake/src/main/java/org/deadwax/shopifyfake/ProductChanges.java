package org.deadwax.shopifyfake;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Products as an application makes and changes them. What is not mentioned stays. */
final class ProductChanges {

    Map<String, DataFetcher<?>> all() {
        return Map.of(
                "productCreate", ShopQueries.needs("write_products", ProductChanges::create),
                "productUpdate", ShopQueries.needs("write_products", ProductChanges::update),
                "productVariantsBulkCreate", ShopQueries.needs("write_products", VariantChanges::create),
                "productVariantsBulkUpdate", ShopQueries.needs("write_products", VariantChanges::update),
                "metafieldsSet", ShopQueries.needs("write_products", ProductChanges::metafields),
                "tagsAdd", ShopQueries.needs("write_products", ProductChanges::tags),
                "metafieldsDelete", ShopQueries.needs("write_products", ProductChanges::dropMetafields),
                "publishablePublish", ShopQueries.needs("write_publications", ProductChanges::publish));
    }

    private static Map<String, Object> create(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        Map<String, Object> input = map(asked.getArgument("product"));
        Map<String, Object> refused = ProductRules.refusal(shop, input, null);
        if (refused != null) {
            return payload("product", null, refused);
        }
        FakeProduct product = new FakeProduct(shop.next(), shop.now());
        write(shop, product, input);
        refused = MediaChanges.add(shop, product, asked.getArgument("media"));
        if (refused != null) {
            return payload("product", null, refused);
        }
        FakeVariant only = new FakeVariant(shop.next(), product);
        for (Map<String, Object> option : maps(input.get("productOptions"))) {
            String name = text(option, "name");
            product.optionNames.add(name);
            List<Map<String, Object>> values = maps(option.get("values"));
            only.options.put(name, values.isEmpty() ? "Default" : text(values.getFirst(), "name"));
        }
        if (product.optionNames.isEmpty()) {
            product.optionNames.add("Title");
            only.options.put("Title", "Default Title");
        }
        product.variants.add(only);
        shop.products.put(product.id, product);
        shop.variants.put(only.id, only);
        shop.send("products/create", RestProduct.of(product));
        return payload("product", GraphProduct.of(product), null);
    }

    private static Map<String, Object> update(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        Map<String, Object> input = map(asked.getArgument("product"));
        FakeProduct product = input.get("id") == null ? null : shop.products.get(ShopQueries.number(input.get("id")));
        if (product == null) {
            return payload("product", null, error("id", "Product does not exist"));
        }
        Map<String, Object> refused = ProductRules.refusal(shop, input, product);
        if (refused == null) {
            refused = MediaChanges.add(shop, product, asked.getArgument("media"));
        }
        if (refused != null) {
            return payload("product", null, refused);
        }
        write(shop, product, input);
        shop.changed(product);
        return payload("product", GraphProduct.of(product), null);
    }

    private static void write(FakeShop shop, FakeProduct product, Map<String, Object> input) {
        if (input.containsKey("title")) {
            product.title = text(input, "title");
        }
        if (input.containsKey("handle")) {
            product.handle = ProductRules.handle(text(input, "handle"));
        } else if (product.handle.isEmpty()) {
            product.handle = ProductRules.free(shop, ProductRules.handle(product.title));
        }
        product.descriptionHtml = text(input, "descriptionHtml", product.descriptionHtml);
        product.vendor = text(input, "vendor", product.vendor);
        product.productType = text(input, "productType", product.productType);
        product.status = text(input, "status", product.status);
        if (input.get("tags") instanceof List<?> tags) {
            product.tags = ProductRules.tags(List.of(), tags);
        }
        maps(input.get("metafields")).forEach(one -> metafield(shop, product, one));
        product.updatedAt = shop.now();
    }

    private static FakeProduct.Metafield metafield(FakeShop shop, FakeProduct product, Map<String, Object> input) {
        String key = text(input, "namespace") + "." + text(input, "key");
        FakeProduct.Metafield old = product.metafields.get(key);
        FakeProduct.Metafield one = new FakeProduct.Metafield(
                old == null ? shop.next() : old.id(),
                text(input, "namespace"),
                text(input, "key"),
                text(input, "type", old == null ? "single_line_text_field" : old.type()),
                text(input, "value"));
        product.metafields.put(key, one);
        return one;
    }

    private static Map<String, Object> metafields(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        List<Map<String, Object>> set = new ArrayList<>();
        for (Map<String, Object> input : maps(asked.getArgument("metafields"))) {
            String refused = ProductRules.metafield(input);
            if (refused != null) {
                return payload("metafields", List.of(), error("metafields", refused));
            }
            FakeProduct owner = shop.products.get(ShopQueries.number(input.get("ownerId")));
            if (owner == null) {
                return payload("metafields", List.of(), error("metafields", "Owner does not exist."));
            }
            set.add(GraphProduct.metafield(metafield(shop, owner, input)));
            shop.changed(owner);
        }
        return payload("metafields", set, null);
    }

    private static Map<String, Object> tags(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        FakeProduct product = shop.products.get(ShopQueries.number(asked.getArgument("id")));
        if (product == null) {
            return payload("node", null, error("id", "Product does not exist"));
        }
        List<?> added = asked.getArgumentOrDefault("tags", List.of());
        product.tags = ProductRules.tags(product.tags, added);
        shop.changed(product);
        return payload("node", GraphProduct.of(product), null);
    }

    private static Map<String, Object> dropMetafields(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        List<Map<String, Object>> gone = new ArrayList<>();
        for (Map<String, Object> input : maps(asked.getArgument("metafields"))) {
            FakeProduct owner = shop.products.get(ShopQueries.number(input.get("ownerId")));
            if (owner != null && owner.metafields.remove(text(input, "namespace") + "." + text(input, "key")) != null) {
                gone.add(input);
                shop.changed(owner);
            }
        }
        return payload("deletedMetafields", gone, null);
    }

    private static Map<String, Object> publish(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        FakeProduct product = shop.products.get(ShopQueries.number(asked.getArgument("id")));
        if (product == null) {
            return payload("publishable", null, error("id", "Resource does not exist"));
        }
        for (Map<String, Object> input : maps(asked.getArgument("input"))) {
            long publication = ShopQueries.number(input.get("publicationId"));
            if (!shop.publications.containsKey(publication)) {
                return payload("publishable", null, error("input", "Publication does not exist or is not publishable"));
            }
            Object date = input.get("publishDate");
            Instant from = date == null
                    ? shop.now()
                    : OffsetDateTime.parse(date.toString()).toInstant();
            product.publications.put(publication, from);
        }
        shop.changed(product);
        return payload("publishable", GraphProduct.of(product), null);
    }

    static Map<String, Object> payload(String name, @Nullable Object node, @Nullable Map<String, Object> error) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(name, node);
        payload.put("userErrors", error == null ? List.of() : List.of(error));
        return payload;
    }

    static Map<String, Object> error(String field, String message) {
        return Map.of("field", List.of(field), "message", message);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    static List<Map<String, Object>> maps(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(ProductChanges::map).toList()
                : List.of();
    }

    static String text(Map<String, Object> input, String key) {
        return text(input, key, "");
    }

    static String text(Map<String, Object> input, String key, String otherwise) {
        return Objects.toString(input.get(key), otherwise);
    }

    static @Nullable BigDecimal amount(Map<String, Object> input, String key) {
        Object value = input.get(key);
        return value == null ? null : new BigDecimal(value.toString()).setScale(2, java.math.RoundingMode.HALF_UP);
    }
}

package org.deadwax.shopifyfake;

import static org.deadwax.shopifyfake.GraphOrder.gid;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products as the Admin API names their parts. */
final class GraphProduct {

    private GraphProduct() {}

    static Map<String, Object> of(FakeProduct product) {
        Map<String, Object> node = bare(product);
        node.put(
                "variants", product.variants.stream().map(GraphProduct::variant).toList());
        return node;
    }

    static Map<String, Object> variant(FakeVariant variant) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("__typename", "ProductVariant");
        node.put("id", gid("ProductVariant", variant.id));
        node.put("legacyResourceId", String.valueOf(variant.id));
        node.put("title", variant.title());
        node.put("sku", variant.sku);
        node.put("barcode", variant.barcode);
        node.put("price", variant.price.toPlainString());
        node.put("compareAtPrice", variant.compareAtPrice == null ? null : variant.compareAtPrice.toPlainString());
        node.put("position", variant.product.variants.indexOf(variant) + 1);
        node.put("taxable", variant.taxable);
        node.put("product", bare(variant.product));
        node.put(
                "selectedOptions",
                variant.options.entrySet().stream()
                        .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                        .toList());
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", gid("InventoryItem", variant.id));
        item.put("sku", variant.sku);
        item.put("requiresShipping", variant.requiresShipping);
        item.put("tracked", variant.tracked);
        node.put("inventoryItem", item);
        return node;
    }

    private static Map<String, Object> bare(FakeProduct product) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("__typename", "Product");
        node.put("id", gid("Product", product.id));
        node.put("legacyResourceId", String.valueOf(product.id));
        node.put("title", product.title);
        node.put("handle", product.handle);
        node.put("descriptionHtml", product.descriptionHtml);
        node.put("productType", product.productType);
        node.put("vendor", product.vendor);
        node.put("status", product.status);
        node.put("tags", product.tags);
        node.put("createdAt", product.createdAt.toString());
        node.put("updatedAt", product.updatedAt.toString());
        node.put("publications", new LinkedHashMap<>(product.publications));
        node.put("options", options(product));
        node.put("media", product.images.stream().map(GraphProduct::image).toList());
        node.put(
                "metafields",
                product.metafields.values().stream()
                        .map(GraphProduct::metafield)
                        .toList());
        return node;
    }

    static boolean publishedOn(DataFetchingEnvironment asked) {
        long publication = ShopQueries.number(asked.getArgument("publicationId"));
        Instant now = ShopQueries.shop(asked).now();
        return asked.getSource() instanceof Map<?, ?> node
                && node.get("publications") instanceof Map<?, ?> some
                && some.get(publication) instanceof Instant from
                && !from.isAfter(now);
    }

    static Map<String, Object> metafield(FakeProduct.Metafield one) {
        return Map.of(
                "__typename", "Metafield",
                "id", gid("Metafield", one.id()),
                "namespace", one.namespace(),
                "key", one.key(),
                "type", one.type(),
                "value", one.value());
    }

    /** The one of that key. */
    static @Nullable Object metafield(DataFetchingEnvironment asked) {
        return some(asked).stream()
                .filter(one -> java.util.Objects.equals(one.get("key"), asked.getArgument("key")))
                .findFirst()
                .orElse(null);
    }

    static Object metafields(DataFetchingEnvironment asked) {
        if (asked.getArgument("keys") != null) {
            throw Refusal.badRequest("This stand-in finds metafields by their namespace.");
        }
        return Connections.of(some(asked), asked.getArguments());
    }

    private static List<Map<String, Object>> some(DataFetchingEnvironment asked) {
        Object namespace = asked.getArgument("namespace");
        return ProductChanges.maps(ProductChanges.map(asked.getSource()).get("metafields")).stream()
                .filter(one -> namespace == null || namespace.equals(one.get("namespace")))
                .toList();
    }

    private static Map<String, Object> image(FakeImage image) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("__typename", "MediaImage");
        node.put("id", gid("MediaImage", image.id()));
        node.put("alt", image.alt());
        node.put("mediaContentType", "IMAGE");
        node.put("mimeType", image.mimeType());
        node.put("status", image.failure() == null ? "READY" : "FAILED");
        node.put(
                "mediaErrors",
                image.failure() == null
                        ? List.of()
                        : List.of(Map.of("code", "IMAGE_DOWNLOAD_FAILURE", "message", image.failure())));
        node.put("createdAt", image.at().toString());
        node.put("updatedAt", image.at().toString());
        return node;
    }

    private static List<Map<String, Object>> options(FakeProduct product) {
        return product.optionNames.stream()
                .map(name -> Map.<String, Object>of(
                        "id",
                        gid("ProductOption", product.id * 10 + product.optionNames.indexOf(name)),
                        "name",
                        name,
                        "position",
                        product.optionNames.indexOf(name) + 1,
                        "values",
                        product.variants.stream()
                                .map(variant -> variant.options.getOrDefault(name, ""))
                                .distinct()
                                .toList()))
                .toList();
    }
}

package org.deadwax.shopifyfake;

import static org.deadwax.shopifyfake.ProductChanges.amount;
import static org.deadwax.shopifyfake.ProductChanges.error;
import static org.deadwax.shopifyfake.ProductChanges.map;
import static org.deadwax.shopifyfake.ProductChanges.maps;
import static org.deadwax.shopifyfake.ProductChanges.text;

import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Variants of a product, many at once: all of them or none. */
final class VariantChanges {

    private VariantChanges() {}

    static Map<String, Object> create(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        FakeProduct product = shop.products.get(ShopQueries.number(asked.getArgument("productId")));
        if (product == null) {
            return payload(null, List.of(), error("productId", "Product does not exist"));
        }
        boolean replace =
                "REMOVE_STANDALONE_VARIANT".equals(asked.getArgument("strategy")) && product.variants.size() == 1;
        List<FakeVariant> kept = replace ? List.of() : product.variants;
        List<FakeVariant> made = new ArrayList<>();
        List<Map<String, Object>> inputs = maps(asked.getArgument("variants"));
        if (kept.size() + inputs.size() > ProductRules.MOST_VARIANTS) {
            return payload(
                    null,
                    List.of(),
                    error(
                            "variants",
                            "Exceeded the maximum of " + ProductRules.MOST_VARIANTS + " variants per product."));
        }
        for (Map<String, Object> input : inputs) {
            FakeVariant variant = new FakeVariant(shop.next(), product);
            for (Map<String, Object> value : maps(input.get("optionValues"))) {
                if (!product.optionNames.contains(text(value, "optionName"))) {
                    return payload(null, List.of(), error("variants", "Option does not exist"));
                }
                variant.options.put(text(value, "optionName"), text(value, "name"));
            }
            if (variant.options.size() < product.optionNames.size()) {
                return payload(null, List.of(), error("variants", "You need to add option values for every option"));
            }
            Map<String, String> same = variant.options;
            if (kept.stream().anyMatch(one -> one.options.equals(same))
                    || made.stream().anyMatch(one -> one.options.equals(same))) {
                return payload(
                        null, List.of(), error("variants", "The variant '" + variant.title() + "' already exists."));
            }
            Map<String, Object> refused = ProductRules.variant(made.size(), input);
            if (refused != null) {
                return payload(null, List.of(), refused);
            }
            write(variant, input);
            made.add(variant);
        }
        if (replace) {
            product.variants.forEach(old -> shop.variants.remove(old.id));
            product.variants.clear();
        }
        product.variants.addAll(made);
        made.forEach(variant -> shop.variants.put(variant.id, variant));
        shop.changed(product);
        return payload(product, made, null);
    }

    static Map<String, Object> update(DataFetchingEnvironment asked) {
        FakeShop shop = ShopQueries.shop(asked);
        FakeProduct product = shop.products.get(ShopQueries.number(asked.getArgument("productId")));
        if (product == null) {
            return payload(null, List.of(), error("productId", "Product does not exist"));
        }
        List<Map<String, Object>> inputs = maps(asked.getArgument("variants"));
        List<FakeVariant> changed = new ArrayList<>();
        for (Map<String, Object> input : inputs) {
            FakeVariant variant =
                    input.get("id") == null ? null : shop.variants.get(ShopQueries.number(input.get("id")));
            if (variant == null || variant.product != product) {
                return payload(null, List.of(), error("variants", "Product variant does not exist"));
            }
            Map<String, Object> refused = ProductRules.variant(changed.size(), input);
            if (refused != null) {
                return payload(null, List.of(), refused);
            }
            changed.add(variant);
        }
        for (int i = 0; i < inputs.size(); i++) {
            FakeVariant variant = changed.get(i);
            for (Map<String, Object> value : maps(inputs.get(i).get("optionValues"))) {
                variant.options.put(text(value, "optionName"), text(value, "name"));
            }
            write(variant, inputs.get(i));
        }
        shop.changed(product);
        return payload(product, changed, null);
    }

    private static void write(FakeVariant variant, Map<String, Object> input) {
        BigDecimal price = amount(input, "price");
        if (price != null) {
            variant.price = price;
        }
        if (input.containsKey("compareAtPrice")) {
            variant.compareAtPrice = amount(input, "compareAtPrice");
        }
        if (input.containsKey("barcode")) {
            variant.barcode = text(input, "barcode");
        }
        Map<String, Object> item = map(input.get("inventoryItem"));
        if (item.containsKey("sku")) {
            variant.sku = text(item, "sku");
        }
        if (item.get("requiresShipping") instanceof Boolean ships) {
            variant.requiresShipping = ships;
        }
        if (item.get("tracked") instanceof Boolean tracked) {
            variant.tracked = tracked;
        }
    }

    private static Map<String, Object> payload(
            @Nullable FakeProduct product, List<FakeVariant> variants, @Nullable Map<String, Object> error) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("product", product == null ? null : GraphProduct.of(product));
        payload.put(
                "productVariants", variants.stream().map(GraphProduct::variant).toList());
        payload.put("userErrors", error == null ? List.of() : List.of(error));
        return payload;
    }
}

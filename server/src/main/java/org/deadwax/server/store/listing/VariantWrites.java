package org.deadwax.server.store.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.ListedField;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.UserErrors;
import org.deadwax.server.store.connect.ShopApi;
import org.deadwax.server.store.listing.Compared.Line;
import org.deadwax.server.store.listing.Offer.Offered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes variants, many at once; where the store refuses the many, one by one, so that one holds up no other. */
@Component
class VariantWrites {

    private static final int AT_ONCE = 100;

    private final ShopApi shops;

    VariantWrites(ShopApi shops) {
        this.shops = shops;
    }

    /**
     * @param option what variants are told apart by
     * @return Shopify's numbers of those that were made, by product
     */
    Map<UUID, Long> create(UUID storeId, long product, String option, List<Offered> offered, Refusals refusals) {
        Map<UUID, Long> made = new LinkedHashMap<>();
        for (int from = 0; from < offered.size(); from += AT_ONCE) {
            made.putAll(some(
                    storeId,
                    product,
                    option,
                    offered.subList(from, Math.min(from + AT_ONCE, offered.size())),
                    refusals));
        }
        return made;
    }

    private Map<UUID, Long> some(UUID storeId, long product, String option, List<Offered> offered, Refusals refusals) {
        Map<UUID, Long> made = new LinkedHashMap<>();
        try {
            List<Map<String, Object>> inputs =
                    offered.stream().map(one -> created(option, one)).toList();
            JsonNode variants = shops.ask(
                            storeId,
                            AdminDocument.CREATE_VARIANTS,
                            Map.of("product", Gid.of("Product", product), "variants", inputs))
                    .path("productVariantsBulkCreate")
                    .path("productVariants");
            for (int i = 0; i < offered.size(); i++) {
                made.put(
                        offered.get(i).product(),
                        Gid.number(variants.path(i).path("id").asString("")));
            }
        } catch (UserErrors e) {
            if (offered.size() > 1) {
                offered.forEach(one -> made.putAll(some(storeId, product, option, List.of(one), refusals)));
            } else {
                Offered one = offered.getFirst();
                List<FieldKey> keys = one.fields().keySet().stream()
                        .map(field -> new FieldKey(field, one.product()))
                        .toList();
                refusals.add(e, keys);
                refusals.add(new FieldKey(ListedField.VARIANT, one.product()), Refusals.words(e, null));
            }
        }
        return made;
    }

    private static Map<String, Object> created(String option, Offered offered) {
        Map<String, Object> input = new HashMap<>();
        for (Map.Entry<ListedField, String> field : offered.fields().entrySet()) {
            put(input, field.getKey(), field.getValue(), option);
        }
        return input;
    }

    /** @param byVariant what is to be written, by Shopify's number; each of these lines is of that variant's product */
    void update(UUID storeId, long product, String option, Map<Long, List<Line>> byVariant, Refusals refusals) {
        List<Long> variants = new ArrayList<>(byVariant.keySet());
        for (int from = 0; from < variants.size(); from += AT_ONCE) {
            Map<Long, List<Line>> some = variants.subList(from, Math.min(from + AT_ONCE, variants.size())).stream()
                    .collect(Collectors.toMap(one -> one, byVariant::get, (a, b) -> a, LinkedHashMap::new));
            write(storeId, product, option, some, refusals);
        }
    }

    private void write(UUID storeId, long product, String option, Map<Long, List<Line>> some, Refusals refusals) {
        List<Map<String, Object>> inputs = new ArrayList<>();
        some.forEach((variant, lines) -> {
            Map<String, Object> input = new HashMap<>();
            input.put("id", Gid.of("ProductVariant", variant));
            lines.forEach(line -> put(input, line.key().field(), line.ours(), option));
            inputs.add(input);
        });
        try {
            shops.ask(
                    storeId,
                    AdminDocument.UPDATE_VARIANTS,
                    Map.of("product", Gid.of("Product", product), "variants", inputs));
        } catch (UserErrors e) {
            if (some.size() > 1) {
                some.forEach((variant, lines) -> write(storeId, product, option, Map.of(variant, lines), refusals));
                return;
            }
            some.forEach((variant, lines) -> again(storeId, product, option, variant, lines, e, refusals));
        }
    }

    /** Without what the store named. */
    private void again(
            UUID storeId,
            long product,
            String option,
            long variant,
            List<Line> lines,
            UserErrors errors,
            Refusals refusals) {
        List<FieldKey> named =
                refusals.add(errors, lines.stream().map(Line::key).toList());
        List<Line> rest =
                lines.stream().filter(line -> !named.contains(line.key())).toList();
        if (!named.isEmpty() && !rest.isEmpty()) {
            write(storeId, product, option, Map.of(variant, rest), refusals);
        }
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> input, ListedField field, @Nullable String value, String option) {
        Map<String, Object> item =
                (Map<String, Object>) input.getOrDefault("inventoryItem", new HashMap<String, Object>());
        switch (field) {
            case VARIANT ->
                input.put("optionValues", List.of(Map.of("optionName", option, "name", value == null ? "" : value)));
            case PRICE -> input.put("price", amount(value));
            case COMPARE_AT -> input.put("compareAtPrice", amount(value));
            case BARCODE -> input.put("barcode", value == null ? "" : value);
            case SKU -> item.put("sku", value == null ? "" : value);
            case SHIPS -> item.put("requiresShipping", "shipped".equals(value));
            default -> throw new IllegalArgumentException(field + " belongs to no variant");
        }
        if (!item.isEmpty()) {
            input.put("inventoryItem", item);
        }
    }

    /** "34.99 USD" as a shop takes it. */
    private static @Nullable String amount(@Nullable String money) {
        return money == null ? null : money.split(" ", 2)[0];
    }
}

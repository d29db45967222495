package org.deadwax.server.store.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.deadwax.model.ListedField;
import org.deadwax.model.Money;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.store.connect.ShopApi;
import org.deadwax.server.store.listing.Seen.Picture;
import org.deadwax.server.store.listing.Seen.SeenVariant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Looks at a store's products, whole, however many variants they have. */
@Component
class SeenProducts {

    static final String NAMESPACE = "deadwax";
    static final Map<ListedField, String> METAFIELDS = Map.of(
            ListedField.CATALOGUE_NUMBER, "catalogue_number",
            ListedField.STREET_DATE, "street_date",
            ListedField.PREORDER, "preorder");

    private final ShopApi shops;

    SeenProducts(ShopApi shops) {
        this.shops = shops;
    }

    /** @throws ShopRefused when it cannot be asked */
    ShopCounter counter(UUID storeId) {
        JsonNode data = shops.ask(storeId, AdminDocument.SHOP_TO_SELL, Map.of());
        String publication = null;
        for (JsonNode node : data.path("publications").path("nodes")) {
            if (node.path("name").asString("").equals(ShopCounter.CHANNEL)) {
                publication = node.path("id").asString("");
            }
        }
        return new ShopCounter(data.path("shop").path("currencyCode").asString("USD"), publication);
    }

    /** Empty when there is none of that number. */
    Optional<Seen> byNumber(UUID storeId, ShopCounter counter, long product) {
        return look(storeId, counter, Map.of("id", Gid.of("Product", product)));
    }

    /** Empty when there is none of that address. */
    Optional<Seen> byHandle(UUID storeId, ShopCounter counter, String handle) {
        return look(storeId, counter, Map.of("handle", handle));
    }

    private Optional<Seen> look(UUID storeId, ShopCounter counter, Map<String, String> identifier) {
        String publication = counter.publication();
        JsonNode node = shops.ask(
                        storeId,
                        AdminDocument.LISTED_PRODUCT,
                        Map.of(
                                "identifier",
                                identifier,
                                "channel",
                                publication != null,
                                "publication",
                                publication == null ? Gid.of("Publication", 0) : publication))
                .path("productByIdentifier");
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        long product = Gid.number(node.path("id").asString(""));
        return Optional.of(new Seen(
                product,
                node.path("handle").asString(""),
                metafields(node).get("release"),
                fields(node, metafields(node)),
                texts(node.path("tags")),
                node.path("options").size() == 1
                        ? node.path("options").path(0).path("name").asString("")
                        : null,
                pictures(node),
                variants(storeId, product, node, counter.currency())));
    }

    private static Map<String, String> metafields(JsonNode node) {
        Map<String, String> found = new HashMap<>();
        for (JsonNode one : node.path("metafields").path("nodes")) {
            found.put(one.path("key").asString(""), one.path("value").asString(""));
        }
        return found;
    }

    private static Map<ListedField, String> fields(JsonNode node, Map<String, String> metafields) {
        Map<ListedField, String> fields = new EnumMap<>(ListedField.class);
        put(fields, ListedField.TITLE, node.path("title").asString(""));
        put(fields, ListedField.DESCRIPTION, node.path("descriptionHtml").asString(""));
        put(fields, ListedField.ARTIST, node.path("vendor").asString(""));
        put(fields, ListedField.TYPE, node.path("productType").asString(""));
        put(fields, ListedField.STATUS, node.path("status").asString(""));
        if (node.path("publishedOnPublication").asBoolean(false)) {
            fields.put(ListedField.CHANNEL, ShopCounter.CHANNEL);
        }
        METAFIELDS.forEach((field, key) -> put(fields, field, metafields.get(key)));
        return fields;
    }

    private static List<Picture> pictures(JsonNode node) {
        List<Picture> pictures = new ArrayList<>();
        for (JsonNode one : node.path("media").path("nodes")) {
            boolean failed = one.path("status").asString("").equals("FAILED");
            String why = one.path("mediaErrors").path(0).path("message").asString("It says no more.");
            pictures.add(
                    new Picture(one.path("id").asString(""), one.path("alt").asString(""), failed ? why : ""));
        }
        return pictures;
    }

    private List<SeenVariant> variants(UUID storeId, long product, JsonNode node, String currency) {
        List<SeenVariant> variants = new ArrayList<>();
        JsonNode page = node.path("variants");
        while (true) {
            page.path("nodes").forEach(one -> variants.add(variant(product, one, currency)));
            if (!page.path("pageInfo").path("hasNextPage").asBoolean(false)) {
                return variants;
            }
            Map<String, Object> next = Map.of(
                    "identifier",
                    Map.of("id", Gid.of("Product", product)),
                    "after",
                    page.path("pageInfo").path("endCursor").asString(""));
            page = shops.ask(storeId, AdminDocument.LISTED_VARIANTS, next)
                    .path("productByIdentifier")
                    .path("variants");
        }
    }

    private static SeenVariant variant(long product, JsonNode node, String currency) {
        Map<ListedField, String> fields = new EnumMap<>(ListedField.class);
        List<String> options = new ArrayList<>();
        node.path("selectedOptions")
                .forEach(option -> options.add(option.path("value").asString("")));
        put(fields, ListedField.VARIANT, String.join(" / ", options));
        put(fields, ListedField.PRICE, money(node.path("price"), currency));
        put(fields, ListedField.COMPARE_AT, money(node.path("compareAtPrice"), currency));
        put(fields, ListedField.BARCODE, node.path("barcode").asString(""));
        put(fields, ListedField.SKU, node.path("sku").asString(""));
        boolean ships = node.path("inventoryItem").path("requiresShipping").asBoolean(false);
        fields.put(ListedField.SHIPS, ships ? "shipped" : "download");
        return new SeenVariant(Gid.number(node.path("id").asString("")), product, fields);
    }

    /** As the catalogue writes it; null for none. */
    static @Nullable String money(JsonNode amount, String currency) {
        String text = amount.asString("");
        if (text.isEmpty()) {
            return null;
        }
        int digits = Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
        return Money.of(new BigDecimal(text).setScale(digits, RoundingMode.HALF_UP), currency)
                .toString();
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.asString(""))
                .toList();
    }

    private static void put(Map<ListedField, String> fields, ListedField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value.strip());
        }
    }
}

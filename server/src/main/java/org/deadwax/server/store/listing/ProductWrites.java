package org.deadwax.server.store.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.ListedField;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.UserErrors;
import org.deadwax.server.store.connect.ShopApi;
import org.deadwax.server.store.listing.Compared.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what belongs to a product as a whole. Lists are added to, never replaced: the merchant has theirs in them too. */
@Component
class ProductWrites {

    private static final Map<ListedField, String> TEXTS = Map.of(
            ListedField.TITLE, "title",
            ListedField.DESCRIPTION, "descriptionHtml",
            ListedField.ARTIST, "vendor",
            ListedField.TYPE, "productType");

    private final ShopApi shops;

    ProductWrites(ShopApi shops) {
        this.shops = shops;
    }

    /**
     * Makes it, hidden: nobody must be able to buy it before it has its prices.
     *
     * @return Shopify's number of it
     * @throws UserErrors when the handle is taken, or something else is wrong
     */
    long create(UUID storeId, Offer offer, String handle) {
        Map<String, Object> product = new HashMap<>();
        product.put("title", offer.title());
        product.put("handle", handle);
        product.put("status", "DRAFT");
        product.put("tags", offer.tags());
        TEXTS.forEach((field, name) -> product.put(name, offer.fields().getOrDefault(field, "")));
        List<Map<String, Object>> metafields = new ArrayList<>();
        metafields.add(Map.of(
                "namespace",
                SeenProducts.NAMESPACE,
                "key",
                "release",
                "type",
                "single_line_text_field",
                "value",
                offer.release().toString()));
        SeenProducts.METAFIELDS.forEach((field, key) -> {
            String value = offer.fields().get(field);
            if (value != null) {
                metafields.add(metafield(field, key, value));
            }
        });
        product.put("metafields", metafields);
        String first = offer.products().stream()
                .filter(one -> one.missing().isEmpty())
                .findFirst()
                .map(one -> one.fields().getOrDefault(ListedField.VARIANT, one.title()))
                .orElse("Default");
        product.put("productOptions", List.of(Map.of("name", "Format", "values", List.of(Map.of("name", first)))));
        return Gid.number(shops.ask(storeId, AdminDocument.CREATE_PRODUCT, Map.of("product", product))
                .path("productCreate")
                .path("product")
                .path("id")
                .asString(""));
    }

    private static Map<String, Object> metafield(ListedField field, String key, String value) {
        String type = field == ListedField.STREET_DATE ? "date" : "single_line_text_field";
        return Map.of("namespace", SeenProducts.NAMESPACE, "key", key, "type", type, "value", value);
    }

    /** What of these lines are texts; the others are left. */
    static List<Line> texts(List<Line> lines) {
        return lines.stream()
                .filter(line -> TEXTS.containsKey(line.key().field()))
                .toList();
    }

    /** All but those that the store refuses by name. */
    void texts(UUID storeId, long product, List<Line> lines, Refusals refusals) {
        if (lines.isEmpty()) {
            return;
        }
        List<FieldKey> keys = lines.stream().map(Line::key).toList();
        try {
            Map<String, Object> input = new HashMap<>();
            input.put("id", Gid.of("Product", product));
            lines.forEach(line -> input.put(TEXTS.get(line.key().field()), text(line.ours())));
            update(storeId, input);
        } catch (UserErrors e) {
            List<FieldKey> named = refusals.add(e, keys);
            List<Line> rest =
                    lines.stream().filter(line -> !named.contains(line.key())).toList();
            if (!named.isEmpty()) {
                texts(storeId, product, rest, refusals);
            }
        }
    }

    void metafields(UUID storeId, long product, List<Line> lines, Refusals refusals) {
        List<Line> fields = lines.stream()
                .filter(line -> SeenProducts.METAFIELDS.containsKey(line.key().field()))
                .toList();
        List<Map<String, Object>> set = new ArrayList<>();
        List<Map<String, Object>> dropped = new ArrayList<>();
        for (Line line : fields) {
            String key = SeenProducts.METAFIELDS.getOrDefault(line.key().field(), "");
            Map<String, Object> one = new HashMap<>();
            one.put("ownerId", Gid.of("Product", product));
            if (line.ours() == null) {
                one.putAll(Map.of("namespace", SeenProducts.NAMESPACE, "key", key));
                dropped.add(one);
            } else {
                one.putAll(metafield(line.key().field(), key, line.ours()));
                set.add(one);
            }
        }
        try {
            if (!set.isEmpty()) {
                shops.ask(storeId, AdminDocument.SET_METAFIELDS, Map.of("metafields", set));
            }
            if (!dropped.isEmpty()) {
                shops.ask(storeId, AdminDocument.DROP_METAFIELDS, Map.of("metafields", dropped));
            }
        } catch (UserErrors e) {
            refusals.add(e, fields.stream().map(Line::key).toList());
        }
    }

    void tags(UUID storeId, long product, Offer offer, Refusals refusals) {
        FieldKey key = FieldKey.of(ListedField.TAGS);
        refusing(
                key,
                refusals,
                () -> shops.ask(
                        storeId,
                        AdminDocument.ADD_TAGS,
                        Map.of("product", Gid.of("Product", product), "tags", offer.tags())));
    }

    void status(UUID storeId, long product, String status, Refusals refusals) {
        refusing(
                FieldKey.of(ListedField.STATUS),
                refusals,
                () -> update(storeId, Map.of("id", Gid.of("Product", product), "status", status)));
    }

    void channel(UUID storeId, long product, ShopCounter counter, Offer offer, Refusals refusals) {
        Map<String, Object> publication = new HashMap<>();
        publication.put("publicationId", counter.publication());
        if (offer.orderableFrom() != null) {
            publication.put("publishDate", offer.orderableFrom().toString());
        }
        refusing(
                FieldKey.of(ListedField.CHANNEL),
                refusals,
                () -> shops.ask(
                        storeId,
                        AdminDocument.PUT_ON_CHANNEL,
                        Map.of("product", Gid.of("Product", product), "channels", List.of(publication))));
    }

    private void update(UUID storeId, Map<String, Object> product) {
        shops.ask(storeId, AdminDocument.UPDATE_PRODUCT, Map.of("product", product));
    }

    private static void refusing(FieldKey key, Refusals refusals, Runnable write) {
        try {
            write.run();
        } catch (UserErrors e) {
            refusals.add(key, Refusals.words(e, null));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

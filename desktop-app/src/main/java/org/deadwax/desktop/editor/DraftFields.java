package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.deadwax.model.Format;

/**
 * A draft as names and values, and back: "title", "track.KEY.isrc", "product.KEY.price.USD". "tracks" and "products" hold
 * their keys in order. What was changed, what is kept on disk and how two drafts are merged are all told in these names.
 */
final class DraftFields {

    private DraftFields() {}

    static Map<String, String> of(ReleaseDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", draft.title());
        fields.put("artist", draft.artist());
        fields.put("number", draft.number());
        fields.put("street", draft.street());
        fields.put("zone", draft.zone());
        List<String> tracks = new ArrayList<>();
        for (TrackDraft track : draft.tracks()) {
            tracks.add(track.key());
            fields.put("track." + track.key() + ".title", track.title());
            fields.put("track." + track.key() + ".isrc", track.isrc());
        }
        fields.put("tracks", String.join(" ", tracks));
        List<String> products = new ArrayList<>();
        for (ProductDraft product : draft.products()) {
            products.add(product.key());
            String name = "product." + product.key() + ".";
            fields.put(name + "format", product.format().name());
            fields.put(name + "track", product.track());
            fields.put(name + "title", product.title());
            fields.put(name + "upc", product.upc());
            fields.put(name + "sku", product.sku());
            product.prices().forEach((currency, amount) -> fields.put(name + "price." + currency, amount));
        }
        fields.put("products", String.join(" ", products));
        return fields;
    }

    static ReleaseDraft draft(Map<String, String> fields) {
        List<TrackDraft> tracks = keys(fields, "tracks").stream()
                .map(key -> new TrackDraft(
                        key, value(fields, "track." + key + ".title"), value(fields, "track." + key + ".isrc")))
                .toList();
        List<ProductDraft> products = keys(fields, "products").stream()
                .filter(key -> fields.containsKey("product." + key + ".format"))
                .map(key -> product(fields, key))
                .toList();
        return new ReleaseDraft(
                value(fields, "title"),
                value(fields, "artist"),
                value(fields, "number"),
                value(fields, "street"),
                value(fields, "zone"),
                tracks,
                products);
    }

    private static ProductDraft product(Map<String, String> fields, String key) {
        String name = "product." + key + ".";
        Map<String, String> prices = new TreeMap<>();
        fields.forEach((field, value) -> {
            if (field.startsWith(name + "price.") && !value.isEmpty()) {
                prices.put(field.substring(name.length() + "price.".length()), value);
            }
        });
        return new ProductDraft(
                key,
                Format.valueOf(value(fields, name + "format")),
                value(fields, name + "track"),
                value(fields, name + "title"),
                value(fields, name + "upc"),
                value(fields, name + "sku"),
                prices);
    }

    /** What {@code now} says otherwise than {@code base}; a field that is gone has an empty value. */
    static Map<String, String> overrides(ReleaseDraft base, ReleaseDraft now) {
        Map<String, String> before = of(base);
        Map<String, String> after = of(now);
        Map<String, String> changed = new LinkedHashMap<>();
        after.forEach((name, value) -> {
            if (!value.equals(before.getOrDefault(name, ""))) {
                changed.put(name, value);
            }
        });
        before.forEach((name, value) -> {
            if (!after.containsKey(name) && !value.isEmpty() && !gone(name, after)) {
                changed.put(name, "");
            }
        });
        return changed;
    }

    // a field of a track or product that is gone as a whole needs no word of its own
    private static boolean gone(String name, Map<String, String> after) {
        String[] parts = name.split("\\.");
        return parts.length > 1 && !keys(after, parts[0] + "s").contains(parts[1]);
    }

    static ReleaseDraft with(ReleaseDraft base, Map<String, String> overrides) {
        Map<String, String> fields = of(base);
        fields.putAll(overrides);
        return draft(fields);
    }

    static List<String> keys(Map<String, String> fields, String name) {
        String value = value(fields, name);
        return value.isEmpty() ? List.of() : List.of(value.split(" "));
    }

    private static String value(Map<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.get(name), "");
    }
}

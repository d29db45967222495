package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A draft as addresses and values, and back. "tracks" and "products" hold their keys in order. What was changed, what is
 * kept on disk and how two drafts are merged are all told in these.
 */
final class DraftFields {

    private DraftFields() {}

    static Map<String, String> of(ReleaseDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>(draft.facts());
        List<String> tracks = new ArrayList<>();
        for (TrackDraft track : draft.tracks()) {
            tracks.add(track.key());
            track.values().forEach((name, value) -> fields.put(Address.track(track.key(), name), value));
        }
        fields.put("tracks", String.join(" ", tracks));
        List<String> products = new ArrayList<>();
        for (ProductDraft product : draft.products()) {
            products.add(product.key());
            product.values().forEach((name, value) -> fields.put(Address.product(product.key(), name), value));
        }
        fields.put("products", String.join(" ", products));
        return fields;
    }

    static ReleaseDraft draft(Map<String, String> fields) {
        Map<String, String> facts = new TreeMap<>();
        Map<String, Map<String, String>> tracks = new LinkedHashMap<>();
        Map<String, Map<String, String>> products = new LinkedHashMap<>();
        keys(fields, "tracks").forEach(key -> tracks.put(key, new TreeMap<>()));
        keys(fields, "products").forEach(key -> products.put(key, new TreeMap<>()));
        fields.forEach((field, value) -> {
            Address address = Address.of(field);
            Map<String, String> place = switch (address.part()) {
                case RELEASE -> field.equals("tracks") || field.equals("products") ? null : facts;
                case TRACK -> tracks.get(address.key());
                case PRODUCT -> products.get(address.key());
            };
            if (place != null) {
                place.put(address.name(), value);
            }
        });
        return new ReleaseDraft(
                facts,
                tracks.entrySet().stream()
                        .map(track -> new TrackDraft(track.getKey(), track.getValue()))
                        .toList(),
                products.entrySet().stream()
                        .filter(product -> product.getValue().containsKey("format"))
                        .map(product -> new ProductDraft(product.getKey(), product.getValue()))
                        .toList());
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
    private static boolean gone(String field, Map<String, String> after) {
        Address address = Address.of(field);
        return switch (address.part()) {
            case RELEASE -> false;
            case TRACK -> !keys(after, "tracks").contains(address.key());
            case PRODUCT -> !keys(after, "products").contains(address.key());
        };
    }

    static ReleaseDraft with(ReleaseDraft base, Map<String, String> overrides) {
        Map<String, String> fields = of(base);
        fields.putAll(overrides);
        return draft(fields);
    }

    static List<String> keys(Map<String, String> fields, String name) {
        String value = Objects.requireNonNullElse(fields.get(name), "");
        return value.isEmpty() ? List.of() : List.of(value.split(" "));
    }
}

package org.deadwax.desktop.editor;

import java.util.Map;
import java.util.TreeMap;
import org.deadwax.model.Format;

/**
 * A product as it is being written.
 *
 * @param key its id, or "new-1" until it has one
 * @param values as they were typed, by name ("format", "upc", "price.USD"); none is empty
 */
record ProductDraft(String key, Map<String, String> values) {

    private static final String PRICE = "price.";

    ProductDraft {
        values = Values.of(values);
    }

    static ProductDraft blank(String key, Format format) {
        return new ProductDraft(key, Map.of("format", format.name()));
    }

    /** Empty when nothing was written. */
    String get(String name) {
        return values.getOrDefault(name, "");
    }

    ProductDraft with(String name, String value) {
        return new ProductDraft(key, Values.with(values, name, name.startsWith(PRICE) ? value.strip() : value));
    }

    Format format() {
        return Format.valueOf(get("format"));
    }

    /** Key of the track that is sold; empty unless the format is a digital track. */
    String track() {
        return get("track");
    }

    String title() {
        return get("title");
    }

    String upc() {
        return get("upc");
    }

    String sku() {
        return get("sku");
    }

    /** As typed, by currency; no entry where there is none. */
    Map<String, String> prices() {
        Map<String, String> prices = new TreeMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(PRICE)) {
                prices.put(name.substring(PRICE.length()), value);
            }
        });
        return prices;
    }

    ProductDraft price(String currency, String amount) {
        return with(PRICE + currency, amount);
    }
}

package org.deadwax.desktop.editor;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.deadwax.model.Format;

/**
 * A product as it is being written.
 *
 * @param key its id, or "new-1" until it has one
 * @param track key of the track that is sold; empty unless the format is a digital track
 * @param upc and {@code sku} as typed
 * @param prices as typed, by currency; no entry where there is none
 */
record ProductDraft(
        String key, Format format, String track, String title, String upc, String sku, Map<String, String> prices) {

    ProductDraft {
        prices = Collections.unmodifiableMap(new TreeMap<>(prices));
    }

    ProductDraft title(String title) {
        return new ProductDraft(key, format, track, title, upc, sku, prices);
    }

    ProductDraft upc(String upc) {
        return new ProductDraft(key, format, track, title, upc, sku, prices);
    }

    ProductDraft sku(String sku) {
        return new ProductDraft(key, format, track, title, upc, sku, prices);
    }

    ProductDraft track(String track) {
        return new ProductDraft(key, format, track, title, upc, sku, prices);
    }

    /** @param amount as typed; blank takes the price away */
    ProductDraft price(String currency, String amount) {
        Map<String, String> next = new TreeMap<>(prices);
        if (amount.isBlank()) {
            next.remove(currency);
        } else {
            next.put(currency, amount.strip());
        }
        return new ProductDraft(key, format, track, title, upc, sku, next);
    }
}

package org.deadwax.desktop.editor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;

/** A product's draft as it is sent. */
final class ProductEditOf {

    private ProductEditOf() {}

    /** @param ids that new tracks got, by their keys */
    static ProductEdit draft(ProductDraft product, Map<String, String> ids) {
        Typed typed = new Typed();
        String track = ids.getOrDefault(product.track(), product.track());
        return new ProductEdit(
                product.format(),
                typed.read("carrier", product.get("carrier"), Format::valueOf),
                typed.read("trackId", track, UUID::fromString),
                product.title().strip(),
                EditOf.text(product.get("exclusive")),
                EditOf.text(product.get("contents")),
                EditOf.text(product.upc().replaceAll("[\\s-]", "")),
                EditOf.text(product.sku()),
                typed.read("weightGrams", product.get("weight"), Integer::valueOf),
                typed.read("discs", product.get("discs"), Integer::valueOf),
                !product.get("fanpays").isEmpty(),
                money(product, "minimum.", "minimums", typed),
                money(product, "price.", "prices", typed),
                typed.texts());
    }

    private static List<Money> money(ProductDraft product, String name, String path, Typed typed) {
        List<Money> amounts = new ArrayList<>();
        product.values().forEach((field, text) -> {
            if (field.startsWith(name)) {
                String currency = field.substring(name.length());
                Money amount = typed.read(
                        path + "[" + currency + "]", text, words -> Money.of(new BigDecimal(words), currency));
                if (amount != null) {
                    amounts.add(amount);
                }
            }
        });
        return amounts;
    }
}

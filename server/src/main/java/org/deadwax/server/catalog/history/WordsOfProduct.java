package org.deadwax.server.catalog.history;

import java.util.List;
import java.util.Map;
import org.deadwax.model.FieldChange;
import org.deadwax.model.Product;
import org.jspecify.annotations.Nullable;

/** What changed of a product, in words. */
public final class WordsOfProduct {

    private WordsOfProduct() {}

    /** @param before null for one that was made; @param after null for one that was deleted */
    public static List<FieldChange> changes(@Nullable Product before, @Nullable Product after) {
        Product product = after == null ? before : after;
        String name = product == null ? "" : product.title();
        return Words.between(
                "products[" + name + "].",
                before == null ? Map.of() : words(before),
                after == null ? Map.of() : words(after));
    }

    private static Map<String, String> words(Product product) {
        Words words = new Words()
                .name("format", product.format())
                .name("carrier", product.carrier())
                .put("title", product.title())
                .put("exclusiveTo", product.exclusiveTo())
                .put("contents", product.contents())
                .put("upc", product.upc())
                .put("sku", product.sku())
                .put("weightGrams", product.weightGrams())
                .put("discs", product.discs())
                .put("payWhatYouWant", product.payWhatYouWant() ? "Yes" : null);
        product.minimums().forEach(price -> words.put("minimums[" + price.currency() + "]", price));
        product.prices().forEach(price -> words.put("prices[" + price.currency() + "]", price));
        return words.typed(product.typed()).map();
    }
}

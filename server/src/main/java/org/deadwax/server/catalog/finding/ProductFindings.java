package org.deadwax.server.catalog.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deadwax.model.Finding;
import org.deadwax.model.Finding.Fix;
import org.deadwax.model.Finding.Stop;
import org.deadwax.model.Product;

/** What is wrong with what was typed into a product. */
public final class ProductFindings {

    private ProductFindings() {}

    /**
     * @param holders which other product answers to a code that was typed, in words, by "upc" or "sku"
     * @return with fields relative to the product
     */
    public static List<Finding> typed(Product product, Map<String, String> holders) {
        Findings found = new Findings();
        if (product.title().isEmpty()) {
            found.stops("TITLE_MISSING", "title", "A product has no title.", null, Stop.SALE);
        }
        product.typed().forEach((field, text) -> {
            String holder = holders.get(field);
            if (holder != null) {
                found.stops(
                        "CODE_TAKEN",
                        field,
                        "The " + field.toUpperCase(Locale.ROOT) + " " + text + " already stands for " + holder
                                + ". Each product needs its own.",
                        null,
                        Unreadable.stops(field));
            } else if (Unreadable.readable(field, text)) {
                found.stops(
                        "CODE_FREE_AGAIN",
                        field,
                        "The " + field.toUpperCase(Locale.ROOT) + " " + text
                                + " stood for another product and is free now.",
                        new Fix(Fix.Kind.SET, "Take " + text, text),
                        Unreadable.stops(field));
            } else {
                found.stops(
                        "UNREADABLE",
                        field,
                        "“" + product.title() + "”: " + Unreadable.sentence(field, text),
                        null,
                        Unreadable.stops(field));
            }
        });
        return found.worstFirst();
    }
}

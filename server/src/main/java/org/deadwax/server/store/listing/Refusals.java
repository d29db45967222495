package org.deadwax.server.store.listing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.ListedField;
import org.deadwax.server.store.admin.UserErrors;
import org.jspecify.annotations.Nullable;

/** What a store did not take of what was written, and why, in its words. */
final class Refusals {

    private static final Map<String, ListedField> NAMES = Map.of(
            "title", ListedField.TITLE,
            "descriptionHtml", ListedField.DESCRIPTION,
            "vendor", ListedField.ARTIST,
            "productType", ListedField.TYPE,
            "status", ListedField.STATUS,
            "optionValues", ListedField.VARIANT,
            "price", ListedField.PRICE,
            "compareAtPrice", ListedField.COMPARE_AT,
            "barcode", ListedField.BARCODE,
            "sku", ListedField.SKU);

    private final Map<FieldKey, String> sentences = new LinkedHashMap<>();

    void add(FieldKey key, String sentence) {
        sentences.put(key, sentence);
    }

    /** Those of the fields that errors name, else all of them. @return the fields that are named */
    List<FieldKey> add(UserErrors errors, List<FieldKey> written) {
        List<FieldKey> named = written.stream()
                .filter(key -> errors.said().stream().anyMatch(one -> names(one, key)))
                .toList();
        for (FieldKey key : named.isEmpty() ? written : named) {
            add(key, words(errors, named.isEmpty() ? null : key));
        }
        return named;
    }

    private static boolean names(UserErrors.Said said, FieldKey key) {
        return !said.path().isEmpty() && NAMES.get(said.path().getLast()) == key.field();
    }

    /** @param of null for all */
    static String words(UserErrors errors, @Nullable FieldKey of) {
        return "The store says: "
                + String.join(
                        " ",
                        errors.said().stream()
                                .filter(one -> of == null || names(one, of))
                                .map(UserErrors.Said::words)
                                .distinct()
                                .toList());
    }

    /** It is there after all: an answer was lost, and the next try found it. */
    void forget(FieldKey key) {
        sentences.remove(key);
    }

    boolean has(FieldKey key) {
        return sentences.containsKey(key);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    @Nullable
    String of(FieldKey key) {
        return sentences.get(key);
    }

    /** Whether some product could not be written as it should be sold. */
    boolean ofProducts() {
        return sentences.keySet().stream().anyMatch(key -> key.field().ofProduct());
    }

    Map<FieldKey, String> all() {
        return sentences;
    }
}

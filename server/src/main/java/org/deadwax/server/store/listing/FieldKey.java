package org.deadwax.server.store.listing;

import java.util.UUID;
import org.deadwax.model.ListedField;
import org.jspecify.annotations.Nullable;

/** One field of a release, or of one of its products. */
record FieldKey(ListedField field, @Nullable UUID product) {

    static FieldKey of(ListedField field) {
        return new FieldKey(field, null);
    }

    /** As it stands in documents: "TITLE", "PRICE 019…". */
    String text() {
        return product == null ? field.name() : field.name() + " " + product;
    }

    static FieldKey parse(String text) {
        String[] parts = text.split(" ", 2);
        return new FieldKey(ListedField.valueOf(parts[0]), parts.length < 2 ? null : UUID.fromString(parts[1]));
    }
}

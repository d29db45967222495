package org.deadwax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose word holds for what differs between catalogue and store. */
public record TakeFields(Side side, List<Which> fields) {

    public TakeFields {
        fields = fields == null ? List.of() : List.copyOf(fields);
    }

    public enum Side {
        /** The catalogue's is written to the store. */
        OURS,
        /**
         * The store's is kept: a regular price, a barcode or a SKU is written to the catalogue, where it holds for every store;
         * words, cover and the rest are this store's own from then on.
         */
        THEIRS
    }

    /** @param product null for what belongs to the release */
    public record Which(ListedField field, @Nullable UUID product) {}
}

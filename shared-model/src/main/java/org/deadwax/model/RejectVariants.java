package org.deadwax.model;

import java.util.List;

/** Variants of a store that are no product of the catalogue. */
public record RejectVariants(List<String> variants) {

    public RejectVariants {
        variants = variants == null ? List.of() : List.copyOf(variants);
    }
}

package org.deadwax.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What variants of a store are. */
public record ConfirmVariants(List<Choice> variants) {

    public ConfirmVariants {
        variants = variants == null ? List.of() : List.copyOf(variants);
    }

    /** @param product null for the one that was proposed */
    public record Choice(String variant, @Nullable UUID product) {}
}

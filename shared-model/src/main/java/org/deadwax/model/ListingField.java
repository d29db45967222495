package org.deadwax.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a store shows of a release, as the catalogue and as the store has it, in words for people.
 *
 * @param product null for what belongs to the release
 * @param productTitle of it, as "Vinyl, sea-glass"; null for what belongs to the release
 * @param ours null for nothing
 * @param theirs null for nothing
 * @param sentence why the store refused it, or what taking theirs does; else empty
 */
public record ListingField(
        ListedField field,
        @Nullable UUID product,
        @Nullable String productTitle,
        @Nullable String ours,
        @Nullable String theirs,
        ListingDifference difference,
        String sentence) {}

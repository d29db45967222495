package org.deadwax.server.store.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.ListedField;
import org.deadwax.model.ListingDifference;
import org.deadwax.server.store.listing.Offer.Offered;
import org.deadwax.server.store.listing.Seen.SeenVariant;
import org.jspecify.annotations.Nullable;

/**
 * What differs between an offer and a store. A pure function: the same for a preview, a publishing and a look at drift. What
 * the merchant changed is never ours to write unless somebody says so; what only we changed is.
 */
record Compared(List<Line> lines) {

    private static final Set<ListedField> BY_THEMSELVES =
            Set.of(ListedField.PRICE, ListedField.COMPARE_AT, ListedField.PREORDER, ListedField.CHANNEL);

    Compared {
        lines = List.copyOf(lines);
    }

    /**
     * @param difference null where both agree
     * @param writes whether publishing writes ours
     */
    record Line(
            FieldKey key,
            @Nullable String productTitle,
            @Nullable String ours,
            @Nullable String theirs,
            @Nullable ListingDifference difference,
            boolean writes,
            boolean own) {}

    /**
     * What is known besides the two.
     *
     * @param mapped variants that are known to be which product
     * @param forced where ours is written whatever the store has
     * @param own where the store's own word holds, whatever becomes of either
     * @param unfinished Deadwax made it and never came to an end: what nobody agreed on is ours
     */
    record Known(Agreed agreed, Map<UUID, Long> mapped, Set<FieldKey> forced, Set<FieldKey> own, boolean unfinished) {}

    /** @param seen null when the store does not have it */
    static Compared of(Offer offer, @Nullable Seen seen, Known known) {
        List<Line> lines = new ArrayList<>();
        for (ListedField field : ListedField.values()) {
            if (!field.ofProduct() && !(seen != null && seen.scattered())) {
                FieldKey key = FieldKey.of(field);
                String theirs = seen == null ? null : theirs(field, offer, seen, known.agreed);
                add(lines, key, null, offer.fields().get(field), theirs, known);
            }
        }
        for (Offered product : offer.products()) {
            if (!product.missing().isEmpty()) {
                lines.add(new Line(
                        new FieldKey(ListedField.PRICE, product.product()),
                        product.title(),
                        null,
                        null,
                        ListingDifference.REFUSED,
                        false,
                        false));
                continue;
            }
            SeenVariant variant = variant(seen, known.mapped.get(product.product()));
            if (variant == null && known.mapped.containsKey(product.product())) {
                FieldKey key = new FieldKey(ListedField.VARIANT, product.product());
                add(lines, key, product.title(), product.fields().get(ListedField.VARIANT), null, known);
                continue;
            }
            for (ListedField field : ListedField.values()) {
                if (field.ofProduct()) {
                    FieldKey key = new FieldKey(field, product.product());
                    add(
                            lines,
                            key,
                            product.title(),
                            product.fields().get(field),
                            variant == null ? null : variant.get(field),
                            known);
                }
            }
        }
        return new Compared(lines);
    }

    static @Nullable SeenVariant variant(@Nullable Seen seen, @Nullable Long number) {
        return seen == null || number == null
                ? null
                : seen.variants().stream()
                        .filter(one -> one.variant() == number)
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String theirs(ListedField field, Offer offer, Seen seen, Agreed agreed) {
        return switch (field) {
            case TAGS ->
                offer.tags().isEmpty() || !seen.tags().containsAll(offer.tags())
                        ? null
                        : String.join(", ", offer.tags());
            case COVER -> cover(offer, seen, agreed);
            default -> seen.fields().get(field);
        };
    }

    /** Ours, should it be there, whatever else is; else whatever stands first. */
    private static @Nullable String cover(Offer offer, Seen seen, Agreed agreed) {
        if (offer.cover() == null) {
            return null;
        }
        List<String> ids = seen.pictures().stream().map(Seen.Picture::id).toList();
        String ours = agreed.coverId();
        if (ours != null) {
            return ids.contains(ours) ? ours : null;
        }
        return unknownCover(offer, seen).isPresent()
                ? offer.fields().get(ListedField.COVER)
                : ids.isEmpty() ? null : ids.getFirst();
    }

    /** One that we put there before we came to note it. */
    static Optional<String> unknownCover(Offer offer, Seen seen) {
        return seen.pictures().stream()
                .filter(picture -> picture.alt().equals(offer.coverWords()))
                .map(Seen.Picture::id)
                .findFirst();
    }

    private static void add(
            List<Line> lines,
            FieldKey key,
            @Nullable String title,
            @Nullable String ours,
            @Nullable String theirs,
            Known known) {
        Agreed.Pair agreed = known.agreed.of(key);
        boolean forced = known.forced.contains(key);
        if (known.own.contains(key) && !forced) {
            lines.add(new Line(key, title, ours, theirs, null, false, true));
            return;
        }
        ListingDifference difference = difference(ours, theirs, agreed, known.unfinished);
        boolean mine = difference == ListingDifference.NEW || difference == ListingDifference.OURS_CHANGED;
        lines.add(new Line(key, title, ours, theirs, difference, difference != null && (mine || forced), false));
    }

    private static @Nullable ListingDifference difference(
            @Nullable String ours, @Nullable String theirs, Agreed.@Nullable Pair agreed, boolean unfinished) {
        boolean never = ours == null && (agreed == null ? !unfinished : agreed.ours() == null);
        if (never || Objects.equals(ours, theirs)) {
            return null;
        }
        if (agreed == null) {
            return theirs == null
                    ? ListingDifference.NEW
                    : unfinished ? ListingDifference.OURS_CHANGED : ListingDifference.BOTH_CHANGED;
        }
        boolean oursChanged = !Objects.equals(ours, agreed.ours());
        boolean theirsChanged = !Objects.equals(theirs, agreed.theirs());
        if (oursChanged) {
            return theirsChanged ? ListingDifference.BOTH_CHANGED : ListingDifference.OURS_CHANGED;
        }
        return theirsChanged ? ListingDifference.THEIRS_CHANGED : null;
    }

    boolean differs() {
        return lines.stream().anyMatch(line -> line.difference() != null);
    }

    /** What follows the catalogue without anybody publishing again: agreed on before, and changed by us alone. */
    List<Line> byThemselves() {
        List<Line> lines = writes().stream()
                .filter(line -> line.difference() == ListingDifference.OURS_CHANGED)
                .toList();
        boolean preorder = lines.stream().anyMatch(line -> line.key().field() == ListedField.PREORDER);
        return lines.stream()
                .filter(line -> BY_THEMSELVES.contains(line.key().field())
                        || preorder && line.key().field() == ListedField.DESCRIPTION)
                .toList();
    }

    List<Line> writes() {
        return lines.stream().filter(Line::writes).toList();
    }
}

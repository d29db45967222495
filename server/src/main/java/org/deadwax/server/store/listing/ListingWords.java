package org.deadwax.server.store.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.deadwax.model.ListedField;
import org.deadwax.model.ListingDifference;
import org.deadwax.model.ListingField;
import org.deadwax.server.store.listing.Compared.Line;
import org.deadwax.server.store.listing.Offer.Offered;
import org.jspecify.annotations.Nullable;

/** What is said about listings to people. */
final class ListingWords {

    static final String UNPUBLISHED = "No edition of it is published yet. Publish it in Deadwax first.";
    private static final String HIDDEN = "hidden";
    private static final Map<String, String> STATUS =
            Map.of("ACTIVE", "on sale", "DRAFT", HIDDEN, "ARCHIVED", "archived", "UNLISTED", HIDDEN);

    private ListingWords() {}

    /** Why there is nothing that the store could sell; empty when there is. */
    static String nothingToSell(Offer offer, ShopCounter counter) {
        if (offer.products().isEmpty()) {
            return "It has no product for this store. Add a format first.";
        }
        boolean all = offer.products().stream().noneMatch(one -> one.missing().isEmpty());
        return all
                ? "None of its products has a price in " + counter.currency() + ", in which this store sells. Add one."
                : "";
    }

    /** What differs, and what the store's own word holds for. */
    static List<ListingField> differences(Offer offer, Compared compared, Set<FieldKey> refused) {
        return compared.lines().stream()
                .filter(line -> line.difference() != null || line.own())
                .filter(line -> !refused.contains(line.key()))
                .map(line -> field(
                        line,
                        line.own() ? ListingDifference.OWN : Objects.requireNonNull(line.difference()),
                        sentence(offer, line)))
                .toList();
    }

    private static String sentence(Offer offer, Line line) {
        ListingDifference difference = line.difference();
        if (difference == ListingDifference.REFUSED) {
            return missing(offer, line);
        }
        if (line.own()) {
            return "Since somebody took it, this store’s own word holds.";
        }
        if (difference != ListingDifference.THEIRS_CHANGED && difference != ListingDifference.BOTH_CHANGED) {
            return "";
        }
        return switch (line.key().field()) {
            case PRICE -> "Taking theirs asks " + line.theirs() + " in every store, from now on.";
            case BARCODE, SKU -> "Taking theirs writes it to the catalogue, where it holds for every store.";
            case VARIANT ->
                line.theirs() == null
                        ? "The store deleted it. Taking ours makes it anew; taking theirs leaves it out there."
                        : "Taking theirs keeps this store’s own name for it.";
            default -> "Taking theirs keeps it as this store’s own.";
        };
    }

    private static String missing(Offer offer, Line line) {
        return offer.products().stream()
                .filter(one -> one.product().equals(line.key().product()))
                .map(Offered::missing)
                .findFirst()
                .orElse("");
    }

    static List<ListingField> refused(Compared before, Refusals refusals) {
        List<ListingField> refused = new ArrayList<>();
        for (Line line : before.lines()) {
            String sentence = refusals.of(line.key());
            if (sentence != null) {
                refused.add(field(line, ListingDifference.REFUSED, sentence));
            }
        }
        return refused;
    }

    /** One sentence for all of it: the first, and how many more. */
    static String reason(List<ListingField> refused) {
        ListingField first = refused.getFirst();
        String of = first.productTitle() == null ? "" : "“" + first.productTitle() + "”: ";
        String more = refused.size() == 1 ? "" : " " + (refused.size() - 1) + " more could not be written.";
        String sentence = first.sentence();
        return (sentence.startsWith("“") ? "" : of) + sentence + more;
    }

    static List<ListingField> written(List<Line> writes, Set<FieldKey> written) {
        return writes.stream()
                .filter(line -> written.contains(line.key()))
                .map(line ->
                        field(line, Objects.requireNonNullElse(line.difference(), ListingDifference.OURS_CHANGED), ""))
                .toList();
    }

    private static ListingField field(Line line, ListingDifference difference, String sentence) {
        ListedField field = line.key().field();
        return new ListingField(
                field,
                line.key().product(),
                line.productTitle(),
                shown(field, line.ours()),
                shown(field, line.theirs()),
                difference,
                sentence);
    }

    private static @Nullable String shown(ListedField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field) {
            case STATUS -> STATUS.getOrDefault(value, value);
            case COVER -> value.startsWith("gid:") ? "a picture of the store’s" : value;
            default -> value;
        };
    }

    static Set<FieldKey> keys(List<ListingField> fields) {
        return fields.stream()
                .map(field -> new FieldKey(field.field(), field.product()))
                .collect(Collectors.toUnmodifiableSet());
    }
}

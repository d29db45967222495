package org.deadwax.server.store.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.ListedField;
import org.deadwax.model.Money;
import org.deadwax.server.store.listing.Offer.Offered;
import org.deadwax.server.store.listing.Seen.SeenVariant;
import org.deadwax.server.store.variant.SoldVariant;
import org.deadwax.server.store.variant.VariantRows;
import org.deadwax.server.store.variant.VariantRows.Mapped;
import org.springframework.stereotype.Component;

/** Finds a release in a store, by what is known of it, and tells which variant is which product. */
@Component
class Shelves {

    private final SeenProducts seen;
    private final VariantRows variants;

    Shelves(SeenProducts seen, VariantRows variants) {
        this.seen = seen;
        this.variants = variants;
    }

    /**
     * A product of the store, looked at for one release.
     *
     * @param mapped the variant that each product is or was, by product
     */
    record Shelf(Seen seen, Map<UUID, Long> mapped) {

        String option() {
            return Objects.requireNonNullElse(seen.option(), "Format");
        }
    }

    ShopCounter counter(UUID storeId) {
        return seen.counter(storeId);
    }

    Optional<Seen> byNumber(UUID storeId, ShopCounter counter, long product) {
        return seen.byNumber(storeId, counter, product);
    }

    /** Addresses that are tried: the plain one, and one that nobody else has. */
    List<String> handles(Offer offer) {
        String own = offer.release().toString().substring(24);
        return offer.handle().isEmpty()
                ? List.of("release-" + own)
                : List.of(offer.handle(), offer.handle() + "-" + own);
    }

    boolean taken(UUID storeId, ShopCounter counter, String handle) {
        return seen.byHandle(storeId, counter, handle).isPresent();
    }

    /** One that Deadwax made for this release, whatever was noted of it. */
    Optional<Seen> ours(UUID storeId, ShopCounter counter, Offer offer) {
        for (String handle : handles(offer)) {
            Optional<Seen> found = seen.byHandle(storeId, counter, handle)
                    .filter(one -> offer.release().toString().equals(one.release()));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Where the store has the release: as one product, or its formats in several. */
    Optional<Seen> find(ListingRow row, Offer offer, ShopCounter counter) {
        Long known = row.shopProduct();
        Optional<Seen> found = known == null ? Optional.empty() : seen.byNumber(row.storeId(), counter, known);
        Set<Long> others = mapped(row, offer).stream()
                .filter(one -> !one.gone())
                .map(Mapped::shopProductId)
                .filter(product -> !product.equals(known))
                .collect(Collectors.toSet());
        List<SeenVariant> elsewhere = new ArrayList<>();
        List<Seen> there = new ArrayList<>();
        for (long product : others) {
            seen.byNumber(row.storeId(), counter, product).ifPresent(there::add);
        }
        there.forEach(one -> elsewhere.addAll(one.variants()));
        if (found.isEmpty()) {
            found = ours(row.storeId(), counter, offer);
        }
        if (found.isEmpty() && there.size() == 1) {
            return Optional.of(there.getFirst());
        }
        if (found.isEmpty()) {
            return elsewhere.isEmpty() ? Optional.empty() : Optional.of(Seen.scattered(elsewhere));
        }
        return found.map(one -> joined(one, elsewhere));
    }

    private static Seen joined(Seen one, List<SeenVariant> elsewhere) {
        Map<Long, SeenVariant> all = new LinkedHashMap<>();
        one.variants().forEach(variant -> all.put(variant.variant(), variant));
        elsewhere.forEach(variant -> all.putIfAbsent(variant.variant(), variant));
        return one.withVariants(List.copyOf(all.values()));
    }

    /** After something was written. */
    Shelf again(ListingRow row, Offer offer, ShopCounter counter, Seen before) {
        Set<Long> products =
                before.variants().stream().map(SeenVariant::product).collect(Collectors.toCollection(HashSet::new));
        List<SeenVariant> elsewhere = new ArrayList<>();
        for (long product : products) {
            if (product != before.product()) {
                seen.byNumber(row.storeId(), counter, product).ifPresent(one -> elsewhere.addAll(one.variants()));
            }
        }
        Seen now = before.scattered()
                ? Seen.scattered(elsewhere)
                : joined(seen.byNumber(row.storeId(), counter, before.product()).orElse(before), elsewhere);
        return shelf(row, offer, now);
    }

    /** Which variant is which product: as it is known, and in what Deadwax made as barcode, SKU or name say. */
    Shelf shelf(ListingRow row, Offer offer, Seen seen) {
        Map<UUID, Long> mapped = new HashMap<>();
        for (Mapped one : mapped(row, offer)) {
            if (one.shopProductId() == seen.product() && !one.gone()) {
                mapped.put(one.productId(), one.variantId());
            } else {
                mapped.putIfAbsent(one.productId(), one.variantId());
            }
        }
        if (offer.release().toString().equals(seen.release())) {
            for (Offered offered : offer.products()) {
                if (Compared.variant(seen, mapped.get(offered.product())) == null) {
                    like(seen, offered, mapped).ifPresent(variant -> {
                        mapped.put(offered.product(), variant.variant());
                        note(row, offer, variant, offered.product());
                    });
                }
            }
        }
        return new Shelf(seen, mapped);
    }

    private List<Mapped> mapped(ListingRow row, Offer offer) {
        return variants.mapped(
                row.labelId(),
                row.storeId(),
                offer.products().stream().map(Offered::product).toList());
    }

    private static Optional<SeenVariant> like(Seen seen, Offered offered, Map<UUID, Long> mapped) {
        for (ListedField field : List.of(ListedField.BARCODE, ListedField.SKU, ListedField.VARIANT)) {
            String ours = offered.fields().get(field);
            Optional<SeenVariant> found = seen.variants().stream()
                    .filter(one -> ours != null && ours.equals(one.get(field)))
                    .filter(one -> !mapped.containsValue(one.variant()))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Those that can be made: the store has room to tell them apart, and none like them. */
    List<Offered> creatable(Shelf shelf, List<Offered> missing, Refusals refusals) {
        List<Offered> creatable = new ArrayList<>();
        for (Offered offered : missing) {
            FieldKey key = new FieldKey(ListedField.VARIANT, offered.product());
            Optional<SeenVariant> like = like(shelf.seen(), offered, shelf.mapped());
            if (shelf.seen().scattered() || shelf.seen().option() == null) {
                refusals.add(
                        key,
                        "The store sells this release in a way of its own. Add “" + offered.title()
                                + "” there, and confirm under Adopt what it is.");
            } else if (like.isPresent()) {
                refusals.add(
                        key,
                        "The store has “" + like.get().get(ListedField.VARIANT)
                                + "” already. Confirm under Adopt that it is “" + offered.title() + "”.");
            } else {
                creatable.add(offered);
            }
        }
        return creatable;
    }

    /** Noted at once, before anything else is asked of the store. */
    void made(ListingRow row, Offer offer, long shopProduct, Map<UUID, Long> made) {
        for (Offered offered : offer.products()) {
            Long variant = made.get(offered.product());
            if (variant != null) {
                note(row, offer, new SeenVariant(variant, shopProduct, offered.fields()), offered.product());
            }
        }
    }

    private void note(ListingRow row, Offer offer, SeenVariant variant, UUID product) {
        String asked = variant.get(ListedField.PRICE);
        Money price = asked == null ? null : price(asked);
        variants.published(
                new SoldVariant(
                        row.labelId(),
                        row.storeId(),
                        variant.variant(),
                        variant.product(),
                        offer.title() + ", " + Objects.requireNonNullElse(variant.get(ListedField.VARIANT), ""),
                        variant.get(ListedField.SKU),
                        variant.get(ListedField.BARCODE),
                        price == null ? null : price.minor(),
                        price == null ? null : price.currency()),
                product);
    }

    static Money price(String text) {
        String[] parts = text.split(" ", 2);
        return Money.of(parts[0], parts[1]);
    }
}

package org.deadwax.server.store.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.deadwax.model.ListedField;
import org.deadwax.model.Money;
import org.deadwax.model.PriceSchedule;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.catalog.CoverFiles;
import org.deadwax.server.store.listing.Offer.Offered;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the catalogue offers to a store: the edition that is published, with the products and prices of now. */
@Component
class Offers {

    private static final PriceSchedule UNPRICED = new PriceSchedule(List.of(), List.of());

    private final Catalogue catalogue;

    Offers(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * @param storeName what an exclusive product names; it is offered to no other store
     * @param currency of the store
     * @param channel that sells; null when the store has none
     * @return empty while no edition is published
     */
    Optional<Offer> of(
            UUID labelId, UUID releaseId, String storeName, String currency, @Nullable String channel, Instant now) {
        return catalogue
                .published(labelId, releaseId)
                .map(release -> offer(labelId, release, storeName, currency, channel, now));
    }

    private Offer offer(
            UUID labelId, Release release, String storeName, String currency, @Nullable String channel, Instant now) {
        List<Product> products = release.products().stream()
                .filter(product -> product.exclusiveTo() == null
                        || product.exclusiveTo().strip().equalsIgnoreCase(storeName.strip()))
                .toList();
        Map<UUID, PriceSchedule> schedules =
                catalogue.prices(labelId, products.stream().map(Product::id).toList());
        Set<String> names = new HashSet<>();
        List<Offered> offered = new ArrayList<>();
        for (Product product : products) {
            PriceSchedule schedule = schedules.getOrDefault(product.id(), UNPRICED);
            offered.add(offered(product, name(product, names), schedule, currency, now));
        }
        CoverFiles.Cover cover = catalogue.cover(labelId, release.id()).orElse(null);
        Instant street = OfferWords.street(release);
        Instant from = release.preorderFrom() == null ? street : release.preorderFrom();
        Instant orderable = from == null || !from.isAfter(now) ? null : from;
        String title = OfferWords.title(release);
        String artist = OfferWords.artist(release);
        return new Offer(
                release.id(),
                title,
                OfferWords.handle(artist + " " + title),
                fields(release, cover, channel, orderable, now),
                release.genre() == null ? List.of() : List.of(release.genre()),
                cover,
                title + " by " + artist + ", cover",
                orderable,
                offered,
                changesAt(schedules.values(), currency, Stream.of(street, from), now));
    }

    private static Map<ListedField, String> fields(
            Release release,
            CoverFiles.@Nullable Cover cover,
            @Nullable String channel,
            @Nullable Instant orderable,
            Instant now) {
        Map<ListedField, String> fields = new EnumMap<>(ListedField.class);
        fields.put(ListedField.TITLE, OfferWords.title(release));
        fields.put(ListedField.DESCRIPTION, OfferWords.description(release, now));
        fields.put(ListedField.ARTIST, OfferWords.artist(release));
        fields.put(ListedField.TYPE, "Music");
        fields.put(ListedField.STATUS, "ACTIVE");
        put(fields, ListedField.TAGS, release.genre());
        put(fields, ListedField.COVER, cover == null ? null : cover.shown());
        put(
                fields,
                ListedField.CHANNEL,
                channel == null ? null : orderable == null ? channel : channel + " from " + orderable);
        put(fields, ListedField.CATALOGUE_NUMBER, release.catalogueNumber());
        put(
                fields,
                ListedField.STREET_DATE,
                release.streetDate() == null ? null : release.streetDate().toString());
        put(fields, ListedField.PREORDER, OfferWords.preorder(release, now));
        return fields;
    }

    private static Offered offered(Product product, String name, PriceSchedule schedule, String currency, Instant now) {
        Map<ListedField, String> fields = new EnumMap<>(ListedField.class);
        Optional<Money> price = schedule.at(currency, now);
        Optional<Money> regular = schedule.regular(currency, now);
        fields.put(ListedField.VARIANT, name);
        price.ifPresent(now1 -> fields.put(ListedField.PRICE, now1.toString()));
        regular.filter(usual -> price.isPresent() && usual.compareTo(price.get()) > 0)
                .ifPresent(usual -> fields.put(ListedField.COMPARE_AT, usual.toString()));
        put(
                fields,
                ListedField.BARCODE,
                product.upc() == null ? null : product.upc().digits());
        put(fields, ListedField.SKU, product.sku());
        fields.put(ListedField.SHIPS, product.format().digital() ? "download" : "shipped");
        String missing = price.isPresent()
                ? ""
                : "“" + product.title() + "” is not sold in " + currency + ". Give it a price in " + currency + ".";
        return new Offered(product.id(), product.title(), fields, missing);
    }

    /** A store tells variants apart by it, so no two may be the same. */
    private static String name(Product product, Set<String> names) {
        String title = product.title().isBlank()
                ? product.format().name()
                : product.title().strip();
        String name = title.substring(0, Math.min(240, title.length()));
        for (int n = 2; !names.add(name); n++) {
            name = title.substring(0, Math.min(240, title.length())) + " (" + n + ")";
        }
        return name;
    }

    private static @Nullable Instant changesAt(
            Iterable<PriceSchedule> schedules, String currency, Stream<@Nullable Instant> dates, Instant now) {
        List<Instant> times = new ArrayList<>();
        dates.forEach(date -> {
            if (date != null) {
                times.add(date);
            }
        });
        for (PriceSchedule schedule : schedules) {
            schedule.steps().stream()
                    .filter(step -> step.currency().equals(currency) && step.withdrawnAt() == null)
                    .forEach(step -> times.add(step.from()));
            schedule.windows().stream()
                    .filter(window -> window.price().currency().equals(currency))
                    .forEach(window -> times.addAll(List.of(window.from(), window.until())));
        }
        return times.stream()
                .filter(time -> time.isAfter(now))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static void put(Map<ListedField, String> fields, ListedField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(field, value.strip());
        }
    }
}

package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A release as it is being written: immutable, so that undo is a list of them. Everything is kept as it was typed, also
 * what is wrong. Each value has an address: "title", "track.KEY.isrc", "product.KEY.price.USD".
 *
 * @param facts by name; none is empty
 * @param tracks disc by disc, whatever their order was
 */
record ReleaseDraft(Map<String, String> facts, List<TrackDraft> tracks, List<ProductDraft> products) {

    ReleaseDraft {
        facts = Values.of(facts);
        tracks = tracks.stream()
                .sorted(Comparator.comparingInt(TrackDraft::disc))
                .toList();
        products = List.copyOf(products);
    }

    /** @param zone IANA name in which the street date will begin */
    static ReleaseDraft blank(String zone) {
        return new ReleaseDraft(Map.of("zone", zone), List.of(), List.of());
    }

    /** @return what stands at an address; empty when nothing does, or nothing has it */
    String value(String field) {
        Address address = Address.of(field);
        return switch (address.part()) {
            case RELEASE -> fact(address.name());
            case TRACK ->
                tracks.stream()
                        .filter(track -> track.key().equals(address.key()))
                        .findFirst()
                        .map(track -> track.get(address.name()))
                        .orElse("");
            case PRODUCT ->
                products.stream()
                        .filter(product -> product.key().equals(address.key()))
                        .findFirst()
                        .map(product -> product.get(address.name()))
                        .orElse("");
        };
    }

    /** With another value at an address; as it was when nothing has that address. */
    ReleaseDraft with(String field, String value) {
        Address address = Address.of(field);
        return switch (address.part()) {
            case RELEASE -> new ReleaseDraft(Values.with(facts, address.name(), value), tracks, products);
            case TRACK -> track(address.key(), track -> track.with(address.name(), value));
            case PRODUCT -> product(address.key(), product -> product.with(address.name(), value));
        };
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }

    String title() {
        return fact("title");
    }

    String artist() {
        return fact("artist");
    }

    String number() {
        return fact("number");
    }

    /** ISO date as typed; empty while undecided. */
    String street() {
        return fact("street");
    }

    /** IANA name in which the street date begins. */
    String zone() {
        return fact("zone");
    }

    ReleaseDraft tracks(List<TrackDraft> tracks) {
        return new ReleaseDraft(facts, tracks, products);
    }

    ReleaseDraft products(List<ProductDraft> products) {
        return new ReleaseDraft(facts, tracks, products);
    }

    ReleaseDraft track(String key, UnaryOperator<TrackDraft> change) {
        return tracks(tracks.stream()
                .map(track -> track.key().equals(key) ? change.apply(track) : track)
                .toList());
    }

    ReleaseDraft product(String key, UnaryOperator<ProductDraft> change) {
        return products(products.stream()
                .map(product -> product.key().equals(key) ? change.apply(product) : product)
                .toList());
    }

    ReleaseDraft plus(TrackDraft track) {
        List<TrackDraft> next = new ArrayList<>(tracks);
        next.add(track);
        return tracks(next);
    }

    ReleaseDraft plus(ProductDraft product) {
        List<ProductDraft> next = new ArrayList<>(products);
        next.add(product);
        return products(next);
    }

    ReleaseDraft withoutTracks(List<String> keys) {
        return tracks(
                tracks.stream().filter(track -> !keys.contains(track.key())).toList());
    }

    ReleaseDraft withoutProduct(String key) {
        return products(
                products.stream().filter(product -> !product.key().equals(key)).toList());
    }

    /** A key that no track and no product has. */
    String newKey() {
        int n = 1;
        while (has("new-" + n)) {
            n++;
        }
        return "new-" + n;
    }

    private boolean has(String key) {
        return tracks.stream().anyMatch(track -> track.key().equals(key))
                || products.stream().anyMatch(product -> product.key().equals(key));
    }

    /** The same with the ids that the server gave. @param ids by the key that each had until then */
    ReleaseDraft rekeyed(Map<String, String> ids) {
        return new ReleaseDraft(
                facts,
                tracks.stream()
                        .map(track -> new TrackDraft(ids.getOrDefault(track.key(), track.key()), track.values()))
                        .toList(),
                products.stream()
                        .map(product -> new ProductDraft(
                                        ids.getOrDefault(product.key(), product.key()), product.values())
                                .with("track", ids.getOrDefault(product.track(), product.track())))
                        .toList());
    }
}

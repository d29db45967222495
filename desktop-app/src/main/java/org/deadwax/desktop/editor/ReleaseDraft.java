package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.Release;

/**
 * A release as it is being written: immutable, so that undo is a list of them. Everything is kept as it was typed, also
 * what is wrong.
 *
 * @param artist the name: who is not known yet is created when it is saved
 * @param street ISO date; empty while undecided
 * @param zone IANA name in which the street date begins
 */
record ReleaseDraft(
        String title,
        String artist,
        String number,
        String street,
        String zone,
        List<TrackDraft> tracks,
        List<ProductDraft> products) {

    ReleaseDraft {
        tracks = List.copyOf(tracks);
        products = List.copyOf(products);
    }

    static ReleaseDraft blank(String zone) {
        return new ReleaseDraft("", "", "", "", zone, List.of(), List.of());
    }

    static ReleaseDraft of(Release release) {
        return new ReleaseDraft(
                release.title(),
                release.artist().name(),
                or(release.catalogueNumber()),
                release.streetDate() == null ? "" : release.streetDate().toString(),
                release.streetZone(),
                release.tracks().stream()
                        .map(track -> new TrackDraft(
                                track.id().toString(),
                                track.title(),
                                track.isrc() == null ? "" : track.isrc().shown()))
                        .toList(),
                release.products().stream().map(ReleaseDraft::of).toList());
    }

    static ProductDraft of(Product product) {
        ProductDraft draft = new ProductDraft(
                product.id().toString(),
                product.format(),
                product.trackId() == null ? "" : product.trackId().toString(),
                product.title(),
                product.upc() == null ? "" : product.upc().digits(),
                or(product.sku()),
                java.util.Map.of());
        for (Money price : product.prices()) {
            draft = draft.price(price.currency(), price.amount().toPlainString());
        }
        return draft;
    }

    private static String or(@org.jspecify.annotations.Nullable String words) {
        return words == null ? "" : words;
    }

    ReleaseDraft title(String title) {
        return new ReleaseDraft(title, artist, number, street, zone, tracks, products);
    }

    ReleaseDraft artist(String artist) {
        return new ReleaseDraft(title, artist, number, street, zone, tracks, products);
    }

    ReleaseDraft number(String number) {
        return new ReleaseDraft(title, artist, number, street, zone, tracks, products);
    }

    ReleaseDraft street(String street) {
        return new ReleaseDraft(title, artist, number, street, zone, tracks, products);
    }

    ReleaseDraft zone(String zone) {
        return new ReleaseDraft(title, artist, number, street, zone, tracks, products);
    }

    ReleaseDraft tracks(List<TrackDraft> tracks) {
        return new ReleaseDraft(title, artist, number, street, zone, tracks, products);
    }

    ReleaseDraft products(List<ProductDraft> products) {
        return new ReleaseDraft(title, artist, number, street, zone, tracks, products);
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
}

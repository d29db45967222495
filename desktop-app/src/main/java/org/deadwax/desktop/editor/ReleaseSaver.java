package org.deadwax.desktop.editor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.jspecify.annotations.Nullable;

/** Brings a draft to the server: the release with its tracks first, then the products that changed. Waits for answers. */
final class ReleaseSaver {

    private final DeadwaxApi api;
    private final UUID label;

    ReleaseSaver(DeadwaxApi api, UUID label) {
        this.api = api;
        this.label = label;
    }

    /**
     * @param base as the server had it; null for a release that is new
     * @param key that makes sending a new release twice harmless
     * @throws PartlySaved when the server took the release, or some of the products, and then refused
     */
    Saved save(@Nullable Release base, ReleaseDraft draft, String key) {
        Release saved = release(base, draft, key);
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < draft.tracks().size(); i++) {
            ids.put(draft.tracks().get(i).key(), saved.tracks().get(i).id().toString());
        }
        SavedProducts products = new SavedProducts(base == null ? List.of() : base.products(), ids);
        try {
            products(products, saved.id(), draft, key);
            return new Saved(products.changed() ? api.release(label, saved.id()) : saved, ids);
        } catch (RuntimeException refusal) {
            throw new PartlySaved(new Saved(products.of(saved), ids), refusal);
        }
    }

    private Release release(@Nullable Release base, ReleaseDraft draft, String key) {
        ReleaseDraft before = base == null ? null : DraftOf.release(base);
        if (base != null && before != null && before.equals(draft.products(before.products()))) {
            return base;
        }
        ReleaseEdit edit = new ReleaseEdit(
                draft.title().strip(),
                artist(draft.artist().strip()),
                blankToNull(draft.number()),
                draft.street().isEmpty() ? null : LocalDate.parse(draft.street()),
                draft.zone(),
                draft.tracks().stream().map(track -> track(track, base)).toList());
        return base == null
                ? api.createRelease(label, key, edit)
                : api.saveRelease(label, base.id(), DeadwaxApi.etag(base.version()), edit);
    }

    // a track that was deleted and came back by undo is a new one to the server
    private static ReleaseEdit.TrackEdit track(TrackDraft track, @Nullable Release base) {
        boolean known = base != null
                && base.tracks().stream().anyMatch(each -> each.id().toString().equals(track.key()));
        return new ReleaseEdit.TrackEdit(
                known ? UUID.fromString(track.key()) : null, track.title().strip(), blankToNull(track.isrc()));
    }

    private UUID artist(String name) {
        return api.artists(label).stream()
                .filter(artist -> artist.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Artist::id)
                .orElseGet(() -> api.createArtist(label, new ArtistEdit(name)).id());
    }

    private void products(SavedProducts products, UUID release, ReleaseDraft draft, String key) {
        for (ProductDraft product : draft.products()) {
            ProductEdit edit = edit(product, products.ids());
            Product old = products.known(product.key());
            if (old == null) {
                products.made(product.key(), api.createProduct(label, release, key + product.key(), edit));
            } else if (!edit.equals(edit(old))) {
                products.changed(api.saveProduct(label, old.id(), DeadwaxApi.etag(old.version()), edit));
            }
        }
        for (Product gone : products.without(draft)) {
            api.deleteProduct(label, gone.id(), DeadwaxApi.etag(gone.version()));
            products.gone(gone);
        }
    }

    private static ProductEdit edit(ProductDraft product, Map<String, String> trackIds) {
        List<Money> prices = new ArrayList<>();
        product.prices().forEach((currency, amount) -> prices.add(Money.of(amount, currency)));
        return new ProductEdit(
                product.format(),
                product.track().isEmpty()
                        ? null
                        : UUID.fromString(trackIds.getOrDefault(product.track(), product.track())),
                product.title().strip(),
                blankToNull(product.upc().replaceAll("[\\s-]", "")),
                blankToNull(product.sku()),
                prices);
    }

    private static ProductEdit edit(Product product) {
        return edit(DraftOf.product(product), Map.of());
    }

    private static @Nullable String blankToNull(String words) {
        return words.isBlank() ? null : words.strip();
    }
}

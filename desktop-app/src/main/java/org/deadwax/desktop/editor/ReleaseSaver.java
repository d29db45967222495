package org.deadwax.desktop.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.jspecify.annotations.Nullable;

/** Brings a draft to the server: the release with its tracks first, then the products that changed. Waits for answers. */
final class ReleaseSaver {

    private final DeadwaxApi api;
    private final UUID label;
    private @Nullable Map<String, UUID> artists;

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
        ReleaseEdit edit = new EditOf(base, this::artist).release(draft);
        return base == null
                ? api.createRelease(label, key, edit)
                : api.saveRelease(label, base.id(), DeadwaxApi.etag(base.version()), edit);
    }

    private UUID artist(String name) {
        Map<String, UUID> known = artists;
        if (known == null) {
            known = new HashMap<>();
            for (Artist artist : api.artists(label)) {
                known.putIfAbsent(artist.name().toLowerCase(Locale.ROOT), artist.id());
            }
            artists = known;
        }
        return known.computeIfAbsent(
                name.toLowerCase(Locale.ROOT),
                none -> api.createArtist(label, new ArtistEdit(name)).id());
    }

    private void products(SavedProducts products, UUID release, ReleaseDraft draft, String key) {
        for (ProductDraft product : draft.products()) {
            ProductEdit edit = ProductEditOf.draft(product, products.ids());
            Product old = products.known(product.key());
            if (old == null) {
                products.made(product.key(), api.createProduct(label, release, key + product.key(), edit));
            } else if (!edit.equals(ProductEditOf.draft(DraftOf.product(old), Map.of()))) {
                products.changed(api.saveProduct(label, old.id(), DeadwaxApi.etag(old.version()), edit));
            }
        }
        for (Product gone : products.without(draft)) {
            api.deleteProduct(label, gone.id(), DeadwaxApi.etag(gone.version()));
            products.gone(gone);
        }
    }
}

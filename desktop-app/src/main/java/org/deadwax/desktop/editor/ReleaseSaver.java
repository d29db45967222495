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
     * @return the release as the server has it now
     */
    Release save(@Nullable Release base, ReleaseDraft draft, String key) {
        Release saved = release(base, draft, key);
        Map<String, String> trackIds = new HashMap<>();
        for (int i = 0; i < draft.tracks().size(); i++) {
            trackIds.put(draft.tracks().get(i).key(), saved.tracks().get(i).id().toString());
        }
        boolean changed = products(saved, base == null ? List.of() : base.products(), draft, trackIds, key);
        return changed ? api.release(label, saved.id()) : saved;
    }

    private Release release(@Nullable Release base, ReleaseDraft draft, String key) {
        ReleaseDraft before = base == null ? null : ReleaseDraft.of(base);
        if (base != null && before != null && before.equals(draft.products(before.products()))) {
            return base;
        }
        ReleaseEdit edit = new ReleaseEdit(
                draft.title().strip(),
                artist(draft.artist().strip()),
                blankToNull(draft.number()),
                draft.street().isEmpty() ? null : LocalDate.parse(draft.street()),
                draft.zone(),
                draft.tracks().stream().map(ReleaseSaver::track).toList());
        return base == null
                ? api.createRelease(label, key, edit)
                : api.saveRelease(label, base.id(), DeadwaxApi.etag(base.version()), edit);
    }

    private static ReleaseEdit.TrackEdit track(TrackDraft track) {
        return new ReleaseEdit.TrackEdit(id(track.key()), track.title().strip(), blankToNull(track.isrc()));
    }

    private UUID artist(String name) {
        return api.artists(label).stream()
                .filter(artist -> artist.name().equalsIgnoreCase(name))
                .findFirst()
                .map(Artist::id)
                .orElseGet(() -> api.createArtist(label, new ArtistEdit(name)).id());
    }

    private boolean products(
            Release saved, List<Product> before, ReleaseDraft draft, Map<String, String> trackIds, String key) {
        boolean changed = false;
        Map<String, Product> known = new HashMap<>();
        before.forEach(product -> known.put(product.id().toString(), product));
        for (ProductDraft product : draft.products()) {
            ProductEdit edit = edit(product, trackIds);
            Product old = known.remove(product.key());
            if (old == null) {
                api.createProduct(label, saved.id(), key + product.key(), edit);
                changed = true;
            } else if (!edit.equals(edit(old))) {
                api.saveProduct(label, old.id(), DeadwaxApi.etag(old.version()), edit);
                changed = true;
            }
        }
        for (Product gone : known.values()) {
            api.deleteProduct(label, gone.id(), DeadwaxApi.etag(gone.version()));
            changed = true;
        }
        return changed;
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
        return edit(ReleaseDraft.of(product), Map.of());
    }

    private static @Nullable UUID id(String key) {
        return key.startsWith("new-") ? null : UUID.fromString(key);
    }

    private static @Nullable String blankToNull(String words) {
        return words.isBlank() ? null : words.strip();
    }
}

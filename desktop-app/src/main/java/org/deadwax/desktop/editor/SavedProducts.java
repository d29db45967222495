package org.deadwax.desktop.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** The products as the server has them while they are being saved one by one. */
final class SavedProducts {

    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, String> ids;
    private boolean changed;

    /** @param ids what new tracks got, by key; those of new products are added */
    SavedProducts(List<Product> before, Map<String, String> ids) {
        before.forEach(product -> products.put(product.id().toString(), product));
        this.ids = ids;
    }

    Map<String, String> ids() {
        return ids;
    }

    boolean changed() {
        return changed;
    }

    /** @return null when it is new */
    @Nullable
    Product known(String key) {
        return products.get(key);
    }

    void made(String key, Product product) {
        ids.put(key, product.id().toString());
        changed(product);
    }

    void changed(Product product) {
        products.put(product.id().toString(), product);
        changed = true;
    }

    void gone(Product product) {
        products.remove(product.id().toString());
        changed = true;
    }

    List<Product> without(ReleaseDraft draft) {
        List<String> kept = draft.products().stream()
                .map(product -> ids.getOrDefault(product.key(), product.key()))
                .toList();
        return products.values().stream()
                .filter(product -> !kept.contains(product.id().toString()))
                .toList();
    }

    Release of(Release release) {
        return new Release(
                release.id(),
                release.title(),
                release.versionTitle(),
                release.artist(),
                release.artists(),
                release.labelName(),
                release.catalogueNumber(),
                release.genre(),
                release.language(),
                release.explicit(),
                release.pLine(),
                release.cLine(),
                release.originalDate(),
                release.streetDate(),
                release.streetZone(),
                release.preorderFrom(),
                release.territories(),
                release.linerNotes(),
                release.typed(),
                release.state(),
                release.publishedRevision(),
                release.tracks(),
                List.copyOf(products.values()),
                release.findings(),
                release.version());
    }
}

package org.deadwax.server.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.server.catalog.SoldProduct;
import org.deadwax.server.sales.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** What a label's products and releases are called; read again when something is sold that it does not know. */
class Titles {

    private final Supplier<List<SoldProduct>> catalogue;
    private final Map<UUID, SoldProduct> products = new HashMap<>();
    private final Map<UUID, SoldProduct> releases = new HashMap<>();

    Titles(Supplier<List<SoldProduct>> catalogue) {
        this.catalogue = catalogue;
        read();
    }

    void read() {
        for (SoldProduct product : catalogue.get()) {
            products.put(product.id(), product);
            releases.put(product.releaseId(), product);
        }
    }

    void know(List<LedgerEntry> entries) {
        if (entries.stream().anyMatch(entry -> !products.containsKey(entry.productId()))) {
            read();
        }
    }

    String product(UUID id) {
        SoldProduct product = products.get(id);
        return product == null ? "" : product.title();
    }

    String release(UUID id) {
        SoldProduct product = releases.get(id);
        return product == null ? "" : product.releaseTitle();
    }

    String artist(UUID releaseId) {
        SoldProduct product = releases.get(releaseId);
        return product == null ? "" : product.artistName();
    }

    /** Null when the release is not known any more: then it is nobody's. */
    @Nullable
    UUID artistId(UUID releaseId) {
        SoldProduct product = releases.get(releaseId);
        return product == null ? null : product.artistId();
    }
}

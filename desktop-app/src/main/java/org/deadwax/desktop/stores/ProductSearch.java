package org.deadwax.desktop.stores;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseSummary;

/** Products of the catalogue by their release's title, artist, number or barcode. Waits for the server. */
record ProductSearch(DeadwaxApi api, UUID label) {

    private static final int RELEASES = 5;

    /** @param title of the product, as "Vinyl, sea-glass" */
    record Found(UUID product, String title, String release, String artist) {}

    List<Found> find(String words) {
        List<Found> found = new ArrayList<>();
        for (ReleaseSummary summary :
                api.releases(label, words.strip(), null, RELEASES).items()) {
            Release release = api.release(label, summary.id());
            for (Product product : release.products()) {
                found.add(new Found(
                        product.id(),
                        product.title(),
                        release.title(),
                        summary.artist().name()));
            }
        }
        return found;
    }
}

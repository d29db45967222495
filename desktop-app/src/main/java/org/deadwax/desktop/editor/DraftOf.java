package org.deadwax.desktop.editor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** What the server has, as a draft: every value as a person would type it. */
final class DraftOf {

    private DraftOf() {}

    static ReleaseDraft release(Release release) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("title", release.title());
        facts.put("artist", release.artist().name());
        facts.put("number", or(release.catalogueNumber()));
        facts.put("street", or(release.streetDate()));
        facts.put("zone", release.streetZone());
        List<TrackDraft> tracks = release.tracks().stream().map(DraftOf::track).toList();
        List<ProductDraft> products =
                release.products().stream().map(DraftOf::product).toList();
        return new ReleaseDraft(facts, tracks, products);
    }

    private static TrackDraft track(Track track) {
        Map<String, String> values = new TreeMap<>();
        values.put("title", track.title());
        values.put("isrc", track.isrc() == null ? "" : track.isrc().shown());
        return new TrackDraft(track.id().toString(), values);
    }

    static ProductDraft product(Product product) {
        Map<String, String> values = new TreeMap<>();
        values.put("format", product.format().name());
        values.put("track", or(product.trackId()));
        values.put("title", product.title());
        values.put("upc", product.upc() == null ? "" : product.upc().digits());
        values.put("sku", or(product.sku()));
        for (Money price : product.prices()) {
            values.put("price." + price.currency(), price.amount().toPlainString());
        }
        return new ProductDraft(product.id().toString(), values);
    }

    private static String or(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

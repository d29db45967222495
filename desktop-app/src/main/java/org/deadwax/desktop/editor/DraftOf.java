package org.deadwax.desktop.editor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.deadwax.desktop.wording.Wording;
import org.deadwax.model.ArtistRole;
import org.deadwax.model.CreditRole;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.Release;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** What the server has, as a draft: every value as a person would type it, and what was mistyped as it was typed. */
final class DraftOf {

    private DraftOf() {}

    static ReleaseDraft release(Release release) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("title", release.title());
        facts.put("version", or(release.versionTitle()));
        facts.put("artist", Wording.names(release.artists(), ArtistRole.MAIN));
        facts.put("featured", Wording.names(release.artists(), ArtistRole.FEATURED));
        facts.put("remixer", Wording.names(release.artists(), ArtistRole.REMIXER));
        facts.put("labelName", or(release.labelName()));
        facts.put("number", or(release.catalogueNumber()));
        facts.put("genre", or(release.genre()));
        facts.put("language", or(release.language()));
        facts.put("explicit", or(release.explicit()));
        facts.put("pline", Wording.rights(release.pLine()));
        facts.put("cline", Wording.rights(release.cLine()));
        facts.put("original", or(release.originalDate()));
        facts.put("street", or(release.streetDate()));
        facts.put("zone", release.streetZone());
        facts.put("preorder", Wording.moment(release.preorderFrom(), release.streetZone()));
        facts.put("territories", Wording.territories(release.territories()));
        facts.put("notes", or(release.linerNotes()));
        release.typed().forEach((path, text) -> facts.put(FieldPaths.releaseName(path), text));
        List<TrackDraft> tracks = release.tracks().stream().map(DraftOf::track).toList();
        List<ProductDraft> products =
                release.products().stream().map(DraftOf::product).toList();
        return new ReleaseDraft(facts, tracks, products);
    }

    static TrackDraft track(Track track) {
        Map<String, String> values = new TreeMap<>();
        values.put("disc", track.disc() == 1 ? "" : Integer.toString(track.disc()));
        values.put("title", track.title());
        values.put("version", or(track.versionTitle()));
        values.put("artist", Wording.names(track.artists(), ArtistRole.MAIN));
        values.put("featured", Wording.names(track.artists(), ArtistRole.FEATURED));
        values.put("remixer", Wording.names(track.artists(), ArtistRole.REMIXER));
        values.put("isrc", track.isrc() == null ? "" : track.isrc().shown());
        values.put("explicit", or(track.explicit()));
        values.put("language", or(track.language()));
        values.put("pline", Wording.rights(track.pLine()));
        for (CreditRole role : CreditRole.values()) {
            values.put(credit(role), CreditText.written(track.credits(), role));
        }
        values.put("lyrics", or(track.lyrics()));
        values.put("grat", or(track.instantGratDate()));
        track.typed().forEach((path, text) -> values.put(FieldPaths.trackName(path), text));
        return new TrackDraft(track.id().toString(), values);
    }

    static String credit(CreditRole role) {
        return "credit." + role.name();
    }

    static ProductDraft product(Product product) {
        Map<String, String> values = new TreeMap<>();
        values.put("format", product.format().name());
        values.put("carrier", or(product.carrier()));
        values.put("track", or(product.trackId()));
        values.put("title", product.title());
        values.put("exclusive", or(product.exclusiveTo()));
        values.put("contents", or(product.contents()));
        values.put("upc", product.upc() == null ? "" : product.upc().digits());
        values.put("sku", or(product.sku()));
        values.put("weight", or(product.weightGrams()));
        values.put("discs", or(product.discs()));
        values.put("fanpays", product.payWhatYouWant() ? "yes" : "");
        prices(values, "minimum.", product.minimums());
        prices(values, "price.", product.prices());
        product.typed().forEach((path, text) -> values.put(FieldPaths.productName(path), text));
        return new ProductDraft(product.id().toString(), values);
    }

    private static void prices(Map<String, String> values, String name, List<Money> prices) {
        for (Money price : prices) {
            values.put(name + price.currency(), price.amount().toPlainString());
        }
    }

    private static String or(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

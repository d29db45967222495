package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.model.AssignCodes;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;

/** The codes that the server gives out of the label's ranges: each the next, none twice. */
final class CartographyCodes {

    private int isrc = 128;
    private int upc;
    private int number = 47;

    private static final List<String> UPCS = List.of("850042104576", "850042104583");

    Release give(Release release, AssignCodes codes) {
        ReleaseEdit edit = release.edit();
        List<ReleaseEdit.TrackEdit> tracks = new ArrayList<>();
        for (ReleaseEdit.TrackEdit track : edit.tracks()) {
            boolean gets = codes.tracks().contains(track.id());
            tracks.add(new ReleaseEdit.TrackEdit(
                    track.id(),
                    track.disc(),
                    track.title(),
                    track.versionTitle(),
                    track.artists(),
                    gets ? String.format("QMLMR26%05d", isrc++) : track.isrc(),
                    track.explicit(),
                    track.language(),
                    track.pLine(),
                    track.credits(),
                    track.lyrics(),
                    track.instantGratDate(),
                    track.typed()));
        }
        List<Product> products = release.products().stream()
                .map(product -> codes.products().contains(product.id()) ? coded(product) : product)
                .toList();
        Release given = CartographyRelease.edited(
                release,
                new ReleaseEdit(
                        edit.title(),
                        CartographyRelease.TALL_WEATHER.id(),
                        codes.releases().contains(release.id()) ? "LMR-0" + number++ : edit.catalogueNumber(),
                        edit.streetDate(),
                        edit.streetZone(),
                        tracks),
                release.artists());
        return CartographyRelease.with(given, given.state(), products, given.version());
    }

    private Product coded(Product product) {
        ProductEdit edit = product.edit();
        return CartographyRelease.edited(
                product.id(),
                new ProductEdit(
                        edit.format(), edit.trackId(), edit.title(), UPCS.get(upc++), edit.sku(), edit.prices()),
                product.version() + 1);
    }
}

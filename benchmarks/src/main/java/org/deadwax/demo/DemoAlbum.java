package org.deadwax.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.StoreEdit;
import org.deadwax.simulator.Article;

/**
 * A label with an album, put into the catalogue as a manager would.
 *
 * @param shop the domain of the store that sells it
 * @param articles what the store sells of it
 * @param skus of the products, by id
 * @param refused articles that no chart counts, with the code of the rule
 */
record DemoAlbum(
        LabelAccess label,
        Release release,
        String shop,
        List<Article> articles,
        Map<UUID, String> skus,
        Map<String, String> refused) {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /** Titles and numbers of one album. */
    enum Album {
        SEA_GLASS(
                "Sea Glass",
                "LM-001",
                "060254767",
                1,
                List.of(
                        "Slack Water",
                        "Harbour Lights, Off",
                        "Sea Glass",
                        "Undertow",
                        "Nine Miles of Rope",
                        "Cartographer",
                        "The Tide Clock",
                        "Brackish",
                        "Salt in the Wiring",
                        "Low Meridian")),
        SLOW_TIDE(
                "Slow Tide",
                "LM-000",
                "060254768",
                101,
                List.of(
                        "Moorings",
                        "Ballast",
                        "Neap",
                        "The Long Pier",
                        "Lee Shore",
                        "Kelp",
                        "Dry Dock",
                        "Fathoms",
                        "Soundings",
                        "Ebb"));

        final String title;
        final String number;
        final String barcodes;
        final int firstIsrc;
        final List<String> tracks;

        Album(String title, String number, String barcodes, int firstIsrc, List<String> tracks) {
            this.title = title;
            this.number = number;
            this.barcodes = barcodes;
            this.firstIsrc = firstIsrc;
            this.tracks = tracks;
        }
    }

    /** Label, artist, release, products with prices, store and chart accounts. */
    static DemoAlbum create(DeadwaxApi api, String labelName, String shop, LocalDate streetDate) {
        LabelAccess label = api.createLabel(new LabelEdit(labelName, "USD", ZONE.getId()));
        Artist artist = api.createArtist(label.id(), new ArtistEdit("The Slow Harbours"));
        DemoAlbum album = release(api, label, artist.id(), shop, Album.SEA_GLASS, streetDate);
        api.registerStore(label.id(), new StoreEdit(labelName + " online", shop));
        return album;
    }

    /** What the same artist had out before. */
    DemoAlbum before(DeadwaxApi api, LocalDate streetDate) {
        return release(api, label, release.artist().id(), shop, Album.SLOW_TIDE, streetDate);
    }

    private static DemoAlbum release(
            DeadwaxApi api, LabelAccess label, UUID artist, String shop, Album album, LocalDate streetDate) {
        List<ReleaseEdit.TrackEdit> tracks = new ArrayList<>();
        for (int i = 0; i < album.tracks.size(); i++) {
            tracks.add(new ReleaseEdit.TrackEdit(
                    null, album.tracks.get(i), "US-LM1-26-%05d".formatted(album.firstIsrc + i)));
        }
        Release release = api.createRelease(
                label.id(),
                shop + album.number,
                new ReleaseEdit(album.title, artist, album.number, streetDate, ZONE.getId(), tracks));
        DemoProducts products = new DemoProducts(api, label.id(), release, album, streetDate);
        products.sell();
        return new DemoAlbum(
                label,
                api.release(label.id(), release.id()),
                shop,
                products.articles(),
                new HashMap<>(products.skus()),
                products.refused());
    }

    /** What the charts wait for until it comes out: the record and the download, bought now and then. */
    List<Article> preOrders() {
        return articles.stream()
                .filter(article ->
                        article.sku().endsWith("-LP") || article.sku().endsWith("-D"))
                .map(article -> new Article(
                        article.sku(), article.format(), article.title(), article.variantTitle(), article.prices(), 1))
                .toList();
    }
}

package org.deadwax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.editor.TypedRelease;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Release;
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

    /** Label, artist, release and products with prices; no store sells it yet. */
    static DemoAlbum create(DeadwaxApi api, String labelName, String shop, LocalDate streetDate) {
        LabelAccess label = api.createLabel(new LabelEdit(labelName, "USD", ZONE.getId()));
        return release(api, label, shop, Album.SEA_GLASS, streetDate);
    }

    /**
     * Publishes it here and then to the label's one store, as a manager does.
     *
     * @return the same, with each article where the shop has it
     */
    DemoAlbum publish(DeadwaxApi api, DemoShopify shopify) throws InterruptedException {
        Release published = api.publishRelease(label.id(), release.id(), DeadwaxApi.etag(release.version()));
        DemoListing.publish(api, label.id(), published.id());
        Map<String, Article.Shelf> shelves = shopify.shelves();
        List<Article> there = articles.stream()
                .map(article -> {
                    Article.Shelf shelf = shelves.get(article.sku());
                    if (shelf == null) {
                        throw new DemoFailure("The store has no variant with the SKU " + article.sku() + ".");
                    }
                    return article.at(shelf);
                })
                .toList();
        return new DemoAlbum(label, published, shop, there, skus, refused);
    }

    /** What the same artist had out before. */
    DemoAlbum before(DeadwaxApi api, LocalDate streetDate) {
        return release(api, label, shop, Album.SLOW_TIDE, streetDate);
    }

    private static DemoAlbum release(
            DeadwaxApi api, LabelAccess label, String shop, Album album, LocalDate streetDate) {
        // as the desktop's editor writes and saves it
        TypedRelease typed = new TypedRelease(api, label, Clock.systemUTC(), edits())
                .write("title", album.title)
                .write("artist", "The Slow Harbours")
                .write("number", album.number)
                .write("street", streetDate.toString());
        for (int i = 0; i < album.tracks.size(); i++) {
            typed.track(album.tracks.get(i), "US-LM1-26-%05d".formatted(album.firstIsrc + i));
        }
        DemoProducts products = new DemoProducts(typed, album, streetDate);
        products.write();
        Release release = typed.save();
        return new DemoAlbum(
                label, release, shop, products.articles(), products.ask(api, label.id(), release), products.refused());
    }

    private static DesktopFolder edits() {
        try {
            return new DesktopFolder(Files.createTempDirectory("deadwax-demo-edits"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the charts wait for until it comes out: the record and the download, bought now and then. */
    List<Article> preOrders() {
        return articles.stream()
                .filter(article ->
                        article.sku().endsWith("-LP") || article.sku().endsWith("-D"))
                .map(article -> new Article(
                        article.sku(),
                        article.format(),
                        article.title(),
                        article.variantTitle(),
                        article.prices(),
                        1,
                        article.shelf()))
                .toList();
    }
}

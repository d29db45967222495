package org.deadwax.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.StoreEdit;
import org.deadwax.simulator.Article;
import org.jspecify.annotations.Nullable;

/**
 * A label with an album that comes out today, put into the catalogue as a manager would.
 *
 * @param shop the domain of the store that sells it
 * @param articles what the store sells of it
 */
record DemoAlbum(LabelAccess label, Release release, String shop, List<Article> articles) {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final List<String> TRACKS = List.of(
            "Slack Water",
            "Harbour Lights, Off",
            "Sea Glass",
            "Undertow",
            "Nine Miles of Rope",
            "Cartographer",
            "The Tide Clock",
            "Brackish",
            "Salt in the Wiring",
            "Low Meridian");

    /** Label, artist, release, products with prices, store and chart accounts. */
    static DemoAlbum create(DeadwaxApi api, String labelName, String shop, LocalDate streetDate) {
        LabelAccess label = api.createLabel(new LabelEdit(labelName, "USD", ZONE.getId()));
        Artist artist = api.createArtist(label.id(), new ArtistEdit("The Slow Harbours"));
        List<ReleaseEdit.TrackEdit> tracks = new ArrayList<>();
        for (int i = 0; i < TRACKS.size(); i++) {
            tracks.add(new ReleaseEdit.TrackEdit(null, TRACKS.get(i), "US-LM1-26-%05d".formatted(i + 1)));
        }
        Release release = api.createRelease(
                label.id(),
                shop + "-release",
                new ReleaseEdit("Sea Glass", artist.id(), "LM-001", streetDate, ZONE.getId(), tracks));
        List<Article> articles = List.of(
                sell(api, label, release, Format.VINYL, null, "Vinyl, sea-glass", "060254767739", "LM-001-LP", "34.99"),
                sell(api, label, release, Format.CD, null, "CD", "060254767740", "LM-001-CD", "13.99"),
                sell(api, label, release, Format.CASSETTE, null, "Cassette", "060254767741", "LM-001-CS", "11.99"),
                sell(api, label, release, Format.DIGITAL_ALBUM, null, "Digital", "060254767742", "LM-001-D", "9.99"),
                sell(
                        api,
                        label,
                        release,
                        Format.DIGITAL_TRACK,
                        track(release, 3),
                        "Undertow",
                        null,
                        "LM-001-D04",
                        "1.29"));
        api.registerStore(label.id(), new StoreEdit(labelName + " online", shop));
        return new DemoAlbum(label, api.release(label.id(), release.id()), shop, articles);
    }

    private static UUID track(Release release, int index) {
        return release.tracks().get(index).id();
    }

    private static Article sell(
            DeadwaxApi api,
            LabelAccess label,
            Release release,
            Format format,
            @Nullable UUID track,
            String title,
            @Nullable String barcode,
            String sku,
            String price) {
        List<Money> prices = List.of(Money.of(price, "USD"));
        String upc = barcode == null ? null : barcode + checkDigit(barcode);
        api.createProduct(
                label.id(), release.id(), label.id() + sku, new ProductEdit(format, track, title, upc, sku, prices));
        return new Article(sku, format, "Sea Glass (" + title + ")", null, prices);
    }

    /** Of a GTIN without it: weights 3 and 1 from the right. */
    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (i % 2 == 0 ? 3 : 1);
        }
        return (10 - sum % 10) % 10;
    }
}

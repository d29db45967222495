package org.deadwax.server.store.listing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingState;
import org.deadwax.model.ListingStores;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Store;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreWay;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestShopify;
import org.deadwax.shopifyfake.FakeProduct;
import org.deadwax.shopifyfake.FakeShop;
import org.jspecify.annotations.Nullable;

/** A label with a release in two formats, published, and a connected store. */
final class StoreOfALabel {

    final FakeShop shop = TestShopify.open();
    final TestApi api;
    final UUID labelId;
    final String label;
    final Store store;
    final UUID artist;
    final Release release;
    final Product vinyl;
    final Product cd;

    StoreOfALabel(int port) {
        api = TestApi.owner(port);
        labelId = api.newLabel();
        label = "/api/labels/" + labelId;
        TestShopify.fake().webhooks().through("http://127.0.0.1:" + port);
        shop.install(TestShopify.SCOPES);
        store = api.post(
                        label + "/stores/connections",
                        new StoreCredentials(
                                "The shop",
                                shop.domain(),
                                StoreWay.CLIENT_CREDENTIALS,
                                TestShopify.CLIENT_ID,
                                SystemTestHome.SHOPIFY_SECRET,
                                null))
                .as(Store.class);
        artist = api.post(label + "/artists", new ArtistEdit("Low Meridian"))
                .as(Artist.class)
                .id();
        release = release("Salt Hymnal");
        vinyl = product(release, Format.VINYL, "Vinyl", "199999000013", "LP-0001", "34.99");
        cd = product(release, Format.CD, "CD", "199999000020", "CD-0001", "13.99");
        TestShopify.fake().webhooks().deliver();
    }

    /** Published in Deadwax, nowhere else. */
    Release release(String title) {
        ReleaseEdit edit = new ReleaseEdit(
                title,
                artist,
                "LM-001",
                LocalDate.of(2020, 11, 20),
                "America/New_York",
                List.of(new ReleaseEdit.TrackEdit(null, "Datum", null)));
        Release made = api.post(label + "/releases", edit).as(Release.class);
        return api.post(label + "/releases/" + made.id() + "/publish", null, "If-Match", "*")
                .as(Release.class);
    }

    Product product(Release of, Format format, String title, @Nullable String upc, @Nullable String sku, String price) {
        return api.post(
                        label + "/releases/" + of.id() + "/products",
                        new ProductEdit(format, null, title, upc, sku, List.of(Money.of(price, "USD"))))
                .as(Product.class);
    }

    String listings() {
        return label + "/releases/" + release.id() + "/listings";
    }

    ListingStores here() {
        return new ListingStores(List.of(store.id()));
    }

    Listing listing() {
        return api.get(listings()).as(Listing[].class)[0];
    }

    /** Publishes and waits for what comes of it. */
    Listing publish() {
        api.post(listings(), here()).as(Listing[].class);
        return until(listing -> listing.state() != ListingState.PUBLISHING);
    }

    Listing until(Predicate<Listing> wanted) {
        List<Listing> seen = new ArrayList<>();
        return await().alias("the last was " + seen)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(this::listing, wanted);
    }

    /** Has the store looked at, and waits until it was. */
    Listing compare() {
        Listing before =
                api.post(listings() + "/" + store.id() + "/compare", null).as(Listing.class);
        return until(
                listing -> listing.comparedAt() != null && !listing.comparedAt().equals(before.comparedAt()));
    }

    FakeProduct there() {
        return shop.shelves().find("Salt Hymnal");
    }
}

package org.deadwax.server.store;

import java.time.LocalDate;
import java.util.List;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
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
import org.deadwax.shopifyfake.FakeShop;
import org.deadwax.shopifyfake.FakeVariant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A shop of the stand-in with a record and its download, connected to a label of its own that sells both. */
public record ConnectedShop(
        TestApi api, String path, Store store, FakeShop shop, FakeVariant vinyl, FakeVariant download) {

    public static ConnectedShop open(int port) {
        TestApi api = TestApi.owner(port);
        String label = "/api/labels/" + api.newLabel();
        sell(api, label);
        FakeShop shop = TestShopify.open();
        FakeVariant vinyl = shop.product("Salt Hymnal", "Vinyl", "LP-0001", null, "34.99");
        FakeVariant download = shop.download("Salt Hymnal", "DL-0001", "9.99");
        TestShopify.fake().webhooks().through("http://127.0.0.1:" + port);
        shop.install(TestShopify.SCOPES);
        Store store = api.post(
                        label + "/stores/connections",
                        new StoreCredentials(
                                "The shop",
                                shop.domain(),
                                StoreWay.CLIENT_CREDENTIALS,
                                TestShopify.CLIENT_ID,
                                SystemTestHome.SHOPIFY_SECRET,
                                null))
                .as(Store.class);
        return new ConnectedShop(api, label + "/stores/" + store.id(), store, shop, vinyl, download);
    }

    private static void sell(TestApi api, String label) {
        Artist artist =
                api.post(label + "/artists", new ArtistEdit("Low Meridian")).as(Artist.class);
        ReleaseEdit edit = new ReleaseEdit(
                "Salt Hymnal",
                artist.id(),
                null,
                LocalDate.of(2026, 11, 20),
                "America/New_York",
                List.of(new ReleaseEdit.TrackEdit(null, "Datum", null)));
        Release release = api.post(label + "/releases", edit).as(Release.class);
        String products = label + "/releases/" + release.id() + "/products";
        api.post(products, product(Format.VINYL, "Vinyl", "LP-0001", "34.99")).as(Product.class);
        api.post(products, product(Format.DIGITAL_ALBUM, "Download", "DL-0001", "9.99"))
                .as(Product.class);
    }

    private static ProductEdit product(Format format, String title, String sku, String price) {
        return new ProductEdit(format, null, title, null, sku, List.of(Money.of(price, "USD")));
    }

    /** What the ledger says is sold. */
    public int copies(JdbcClient worker) {
        return worker.sql("SELECT coalesce(sum(units), 0) FROM sale_entry WHERE store_id = :store AND NOT test")
                .param("store", store.id())
                .query(Integer.class)
                .single();
    }
}

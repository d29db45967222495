package org.deadwax.desktop.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.deadwax.demo.DemoServer;
import org.deadwax.demo.DemoShopify;
import org.deadwax.demo.Merchant;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.stores.ConnectViewModel;
import org.deadwax.desktop.stores.StoresViewModel;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.Format;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.ListedField;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingDifference;
import org.deadwax.model.ListingField;
import org.deadwax.model.ListingState;
import org.deadwax.model.Money;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.SignIn;
import org.deadwax.model.Store;
import org.deadwax.model.TakeFields;
import org.deadwax.shopifyfake.FakeProduct;
import org.deadwax.shopifyfake.FakeVariant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the desktop's own view models to the shop and back: connected in a browser, published, changed there, and taken over. */
@Tag("slow")
class StoreFromDesktopTest {

    private static final Path JAR = Path.of("..", "server", "target", "deadwax-server.jar");
    private static final String PASSWORD = "a long enough password";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    @Test
    void aMerchantsWordFindsItsWayIntoTheCatalogue() throws Exception {
        assumeTrue(Files.exists(JAR), "The server's jar is not built.");
        System.setProperty("deadwax.server.jar", JAR.toString());
        try (DemoShopify shopify = DemoShopify.start("shpss_desktop", "low-meridian.myshopify.com");
                DemoServer server =
                        DemoServer.start(folder.resolve("home"), shopify, PASSWORD, folder.resolve("server.log"))) {
            Connection connection = new Connection(server.url());
            DeadwaxApi api = connection.api();
            connection.use(api.signIn(new SignIn(DemoServer.OWNER_EMAIL, PASSWORD, "a test"))
                    .token());
            UUID label = api.createLabel(new LabelEdit("Low Meridian", "USD", "America/New_York"))
                    .id();
            Store store = connects(api, label);
            Release release = release(api, label);
            ListingViewModel model = new ListingViewModel(api, label, Clock.systemUTC(), Background.inline());
            model.open(release.id());
            publishes(model, store, shopify);
            takesTheirs(model, shopify);
            assertThat(api.release(label, release.id()).products().getFirst().prices())
                    .containsExactly(Money.of("36.00", "USD"));
            connection.shutDown();
        }
    }

    private static Store connects(DeadwaxApi api, UUID label) {
        StoresViewModel stores =
                new StoresViewModel(api, label, Clock.systemUTC(), Background.inline(), StoreFromDesktopTest::consents);
        ConnectViewModel connect = stores.connect();
        connect.begin();
        connect.nameProperty().set("Low Meridian");
        connect.domainProperty().set("https://low-meridian.myshopify.com/admin");
        connect.connect();
        assertThat(connect.errorProperty().get()).isEmpty();
        assertThat(connect.openProperty().get()).isFalse();
        Store store = api.stores(label).getFirst();
        assertThat(Objects.requireNonNull(store.connection()).state()).isEqualTo(ConnectionState.CONNECTED);
        return store;
    }

    private static void consents(URI ticket) {
        try {
            Merchant.consents(ticket.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Release release(DeadwaxApi api, UUID label) {
        UUID artist =
                api.createArtist(label, new ArtistEdit("The Slow Harbours")).id();
        ReleaseEdit edit = new ReleaseEdit(
                "Salt Hymnal",
                artist,
                "LM-042",
                LocalDate.of(2026, 11, 20),
                "America/New_York",
                List.of(new ReleaseEdit.TrackEdit(null, "Datum", null)));
        Release made = api.createRelease(label, "salt-hymnal", edit);
        api.createProduct(
                label,
                made.id(),
                "vinyl",
                new ProductEdit(Format.VINYL, null, "Vinyl", null, "LM-042-LP", List.of(Money.of("32.00", "USD"))));
        Release whole = api.release(label, made.id());
        return api.publishRelease(label, whole.id(), DeadwaxApi.etag(whole.version()));
    }

    private static void publishes(ListingViewModel model, Store store, DemoShopify shopify) throws Exception {
        model.choose(store.id(), true);
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(Objects.requireNonNull(model.previewsProperty().get().get(store.id()))
                        .fields())
                .filteredOn(field -> field.difference() == ListingDifference.NEW)
                .extracting(ListingField::field)
                .contains(ListedField.TITLE, ListedField.PRICE);
        model.publish();
        Listing there = until(model, one -> one.state() != ListingState.PUBLISHING);
        assertThat(there.state()).as("%s", there).isEqualTo(ListingState.PUBLISHED);
        // the title was written with the product's making, before there were fields to compare
        assertThat(there.written()).extracting(ListingField::field).contains(ListedField.PRICE, ListedField.SKU);
        assertThat(vinyl(shopify).price()).isEqualTo("32.00");
    }

    private static void takesTheirs(ListingViewModel model, DemoShopify shopify) throws Exception {
        FakeProduct product = shopify.shop().shelves().find("Salt Hymnal");
        shopify.shop().shelves().describe(product, "Salt Hymnal (signed)", "<p>Signed.</p>");
        shopify.shop().shelves().reprice(vinyl(shopify), "36.00");
        model.compare(model.listings().getFirst());
        Listing differs = until(
                model,
                one -> one.differences().stream()
                        .map(ListingField::field)
                        .toList()
                        .containsAll(List.of(ListedField.TITLE, ListedField.PRICE)));
        assertThat(differs.state()).isEqualTo(ListingState.DIFFERS);
        model.take(TakeFields.Side.THEIRS, differs.differences());
        assertThat(model.troubleProperty().get()).isEmpty();
        Listing same = until(model, one -> one.state() == ListingState.PUBLISHED);
        assertThat(vinyl(shopify).price()).as("%s", same).isEqualTo("36.00");
        assertThat(shopify.shop().shelves().find("Salt Hymnal (signed)")).isNotNull();
    }

    private static FakeVariant vinyl(DemoShopify shopify) {
        return shopify.shop().shelves().products().stream()
                .flatMap(product -> product.variants().stream())
                .filter(variant -> "LM-042-LP".equals(variant.sku()))
                .findFirst()
                .orElseThrow();
    }

    /** Asks as the screen's pulse does. */
    private static Listing until(ListingViewModel model, Predicate<Listing> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            model.refresh();
            Listing now = model.listings().getFirst();
            if (wanted.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as("%s", now).isLessThan(deadline);
            Thread.sleep(100);
        }
    }
}

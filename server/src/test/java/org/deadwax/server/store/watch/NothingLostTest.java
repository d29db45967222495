package org.deadwax.server.store.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Store;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreFigures;
import org.deadwax.model.StoreWay;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestShopify;
import org.deadwax.shopifyfake.FakeOrder;
import org.deadwax.shopifyfake.FakeShop;
import org.deadwax.shopifyfake.FakeVariant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a shop's webhooks do not say, asking it does. */
@SystemTest
class NothingLostTest {

    private final FakeShop shop = TestShopify.open();
    private final FakeVariant vinyl = shop.product("Salt Hymnal", "Vinyl", "LP-0001", null, "34.99");
    private Store store;

    @LocalServerPort
    private int port;

    @Autowired
    private Comparison comparison;

    @Autowired
    private Subscriptions subscriptions;

    @Autowired
    private Refetch refetch;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    private TestApi api = TestApi.anonymous(0);
    private String stores = "";

    NothingLostTest() {
        store = new Store(new UUID(0, 0), "", "", null, 0, 0, 0);
    }

    @BeforeEach
    void connect() {
        api = TestApi.owner(port);
        String label = "/api/labels/" + api.newLabel();
        stores = label + "/stores";
        sellVinyl(label);
        TestShopify.fake().webhooks().through("http://127.0.0.1:" + port);
        shop.install(TestShopify.SCOPES);
        store = api.post(
                        stores + "/connections",
                        new StoreCredentials(
                                "The shop",
                                shop.domain(),
                                StoreWay.CLIENT_CREDENTIALS,
                                TestShopify.CLIENT_ID,
                                SystemTestHome.SHOPIFY_SECRET,
                                null))
                .as(Store.class);
    }

    private void sellVinyl(String label) {
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
        api.post(
                        label + "/releases/" + release.id() + "/products",
                        new ProductEdit(
                                Format.VINYL, null, "Vinyl", null, "LP-0001", List.of(Money.of("34.99", "USD"))))
                .as(Product.class);
    }

    @AfterEach
    void asItWas() {
        TestShopify.fake().webhooks().lose(0, 0);
    }

    @Test
    void aTenthOfAllWebhooksIsNeverSentAndNothingIsMissing() {
        long seed = 20261120;
        Random chance = new Random(seed);
        TestShopify.fake().webhooks().lose(0.10, seed);
        List<FakeOrder> orders = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            orders.add(shop.buy(
                    vinyl, 1 + chance.nextInt(3), chance.nextBoolean() ? "fan" + i + "@example.com" : null, "97201"));
        }
        orders.forEach(order -> {
            switch (chance.nextInt(6)) {
                case 0 -> shop.refund(order, 1);
                case 1 -> shop.cancel(order);
                case 2 -> shop.ship(order);
                default -> {}
            }
        });
        TestShopify.fake().webhooks().deliver(2, chance);
        StoreComparison found =
                comparison.compareSince(store.id(), Instant.now().minus(Duration.ofHours(1)));
        assertThat(found.missing()).as("seed %d", seed).isPositive().isEqualTo(found.fetched());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(copies()).as("seed %d", seed).isEqualTo(shop.copiesSold()));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(comparison
                                .compareSince(store.id(), Instant.now().minus(Duration.ofHours(1)))
                                .missing())
                        .isZero());
        assertThat(copies()).isEqualTo(shop.copiesSold());
        assertThat(api.get(stores + "/" + store.id() + "/comparisons").as(StoreComparison[].class))
                .extracting(StoreComparison::missing)
                .startsWith(0)
                .endsWith(found.missing());
    }

    @Test
    void whatIsThereAndHereAndHowLateIsTold() {
        assertThat(figures().ordersThere()).as("nobody asked the shop yet").isNull();
        FakeOrder told = shop.buy(vinyl, 1, null, "97201");
        TestShopify.fake().webhooks().deliver();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figures().ordersHere()).isEqualTo(1));
        TestShopify.fake().webhooks().lose(1, 0);
        shop.buy(vinyl, 1, null, "97201");
        jdbc.sql("UPDATE store_connection SET connected_at = connected_at - interval '2 days' WHERE store_id = :store")
                .param("store", store.id())
                .update();
        comparison.compareSince(store.id(), Instant.now().minus(Duration.ofHours(1)));
        comparison.compare(store.id());
        StoreFigures now = figures();
        assertThat(now.ordersThere()).isEqualTo(2);
        assertThat(now.missing()).isEqualTo(now.fetched()).isPositive();
        assertThat(now.medianMillis()).isPositive().isLessThanOrEqualTo(now.p99Millis());
        assertThat(now.nowMillis()).isNotNull();
        assertThat(now.minutesMillis()).hasSize(30);
        assertThat(now.minutesMillis().subList(27, 30)).anyMatch(late -> late > 0);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figures().ordersHere()).isEqualTo(2));
        String before = shop.domain();
        TestShopify.fake().webhooks().lose(0, 0);
        TestShopify.fake().rename(shop, "new-" + before);
        TestShopify.fake().webhooks().deliver();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(figures().domainBefore()).isEqualTo(before));
        assertThat(told.copies()).isEqualTo(1);
    }

    private StoreFigures figures() {
        return api.get(stores + "/figures").as(StoreFigures[].class)[0];
    }

    @Test
    void anOrderOfManyLinesIsFetchedWhole() {
        FakeOrder order = shop.buyLines(vinyl, 90, "97201");
        shop.refund(order, 1);
        comparison.compareSince(store.id(), Instant.now().minus(Duration.ofHours(1)));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(copies()).isEqualTo(89));
    }

    @Test
    void anEditIsFetched() {
        FakeOrder order = shop.buy(vinyl, 3, null, "97201");
        shop.edit(order, 1);
        TestShopify.fake().webhooks().deliver();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            refetch.all();
            assertThat(copies()).isEqualTo(1);
        });
    }

    @Test
    void lostSubscriptionsAreMadeAgainAndSaid() {
        int all = shop.subscribedTopics().size();
        shop.loseSubscriptions(3);
        assertThat(subscriptions.audit(store.id())).isEqualTo(3);
        assertThat(shop.subscribedTopics()).hasSize(all);
        Store now = api.get(stores).as(Store[].class)[0];
        assertThat(Objects.requireNonNull(now.connection()).repaired()).isEqualTo(3);
        assertThat(subscriptions.audit(store.id())).isZero();
        assertThat(api.post(stores + "/" + store.id() + "/subscriptions", null).status())
                .isEqualTo(200);
    }

    @Test
    void aShopThatAllowsLittleIsWaitedFor() {
        shop.buy(vinyl, 1, null, "97201");
        shop.buy(vinyl, 1, null, "97201");
        shop.budget(400, 2_000);
        StoreComparison found =
                comparison.compareSince(store.id(), Instant.now().minus(Duration.ofHours(1)));
        assertThat(found.fetched()).isEqualTo(2);
    }

    @Test
    void whatCustomersDataAreNotApprovedForIsSaid() {
        shop.loseSubscriptions(100);
        shop.approveCustomerData(false);
        subscriptions.audit(store.id());
        Store now = api.get(stores).as(Store[].class)[0];
        assertThat(Objects.requireNonNull(now.connection()).reason()).contains("protected customer data");
        assertThat(shop.subscribedTopics()).contains("app/uninstalled").doesNotContain("orders/paid");
    }

    /** As the ledger has them. */
    private int copies() {
        return jdbc.sql("SELECT coalesce(sum(units), 0) FROM sale_entry WHERE store_id = :store")
                .param("store", store.id())
                .query(Integer.class)
                .single();
    }
}

package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Product;
import org.deadwax.model.ProductEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.UnmappedSale;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the inbox to the ledger, with what cannot go there. */
@SystemTest
class DrainTest {

    private static final String SECRET = SystemTestHome.SHOPIFY_SECRET;

    private final JdbcClient jdbc;
    private final InboxPartitions partitions;
    private final String shop = "shop-" + UUID.randomUUID().toString().substring(0, 8) + ".myshopify.com";
    private TestApi api = TestApi.anonymous(0);
    private String stores = "";

    @LocalServerPort
    private int port;

    DrainTest(@Autowired @Worker JdbcClient jdbc, @Autowired InboxPartitions partitions) {
        this.jdbc = jdbc;
        this.partitions = partitions;
    }

    @BeforeEach
    void newLabel() {
        api = TestApi.owner(port);
        stores = "/api/labels/" + api.newLabel() + "/stores";
    }

    @Test
    void countsWhatCameBeforeTheStoreWasRegistered() throws Exception {
        assertThat(order(1).send(port)).isEqualTo(200);
        Store store = register();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(orders(store)).isEqualTo(1));
        assertThat(order(2).send(port)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(orders(store)).isEqualTo(2));
        Store counted = all();
        assertThat(counted.received()).isEqualTo(2);
        assertThat(counted.waiting()).isZero();
        assertThat(counted.parked()).isZero();
        assertThat(counted.lastWebhookAt()).isNotNull();
        UnmappedSale[] unmapped =
                api.get(stores.replace("/stores", "/unmapped")).as(UnmappedSale[].class);
        assertThat(unmapped).singleElement().satisfies(title -> {
            assertThat(title.sku()).isEqualTo("LP-0001");
            assertThat(title.storeName()).isEqualTo("The shop");
            assertThat(title.units()).isEqualTo(2);
        });
    }

    @Test
    void parksWhatFailsFiveTimesAndGoesOnWithTheRest() throws Exception {
        Store store = register();
        assertThat(post("orders/paid", "{\"id\":").send(port)).isEqualTo(200);
        for (int i = 1; i <= 5; i++) {
            assertThat(order(i).send(port)).isEqualTo(200);
        }
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(orders(store)).isEqualTo(5));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(all().parked()).isEqualTo(1));
        ParkedWebhook[] parked = parked(store);
        assertThat(parked).singleElement().satisfies(row -> {
            assertThat(row.topic()).isEqualTo("orders/paid");
            assertThat(row.attempts()).isEqualTo(Patience.ATTEMPTS);
            assertThat(row.reason()).isNotBlank();
        });
        // by hand, as a newer version that can read it would
        jdbc.sql("UPDATE store_inbox SET topic = 'shop/update' WHERE id = :id")
                .param("id", Long.parseLong(parked[0].id()))
                .update();
        assertThat(api.post(stores + "/" + store.id() + "/parked/replay", null).text())
                .contains("1");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(all().parked()).isZero());
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(all().received()).isEqualTo(6));
    }

    @Test
    void aProductThatWasSoldCannotGo() throws Exception {
        String label = stores.replace("/stores", "");
        Artist artist =
                api.post(label + "/artists", new ArtistEdit("Tall Weather")).as(Artist.class);
        Release release = api.post(
                        label + "/releases",
                        new ReleaseEdit(
                                "Salt Hymnal",
                                artist.id(),
                                null,
                                LocalDate.of(2026, 11, 20),
                                "America/New_York",
                                List.of(new ReleaseEdit.TrackEdit(null, "Datum", null))))
                .as(Release.class);
        Product product = api.post(
                        label + "/releases/" + release.id() + "/products",
                        new ProductEdit(
                                Format.VINYL, null, "Vinyl", null, "LP-0001", List.of(Money.of("34.99", "USD"))))
                .as(Product.class);
        Store store = register();
        assertThat(order(1).send(port)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(orders(store)).isEqualTo(1));
        String path = label + "/products/" + product.id();
        assertThat(api.delete(path, "If-Match", "\"" + product.version() + "\"").status())
                .isEqualTo(409);
    }

    @Test
    void aShopBelongsToOneLabel() {
        Store store = register();
        String others = "/api/labels/" + api.newLabel() + "/stores";
        var answer = api.post(others, new StoreEdit("Mine", shop.toUpperCase(Locale.ROOT)));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains(shop).doesNotContain(store.id().toString());
        assertThat(api.get(others).as(Store[].class)).isEmpty();
        assertThat(api.get(others + "/" + store.id() + "/parked").status()).isEqualTo(404);
        assertThat(api.post(others + "/" + store.id() + "/parked/replay", null).status())
                .isEqualTo(404);
    }

    @Test
    void theSameKeyRegistersOnce() {
        StoreEdit edit = new StoreEdit("The shop", shop);
        Store first = api.post(stores, edit, "Idempotency-Key", "one").as(Store.class);
        assertThat(api.post(stores, edit, "Idempotency-Key", "one")
                        .as(Store.class)
                        .id())
                .isEqualTo(first.id());
        assertThat(api.post(stores, edit).status()).isEqualTo(409);
    }

    @Test
    void aDomainMustBeAShops() {
        for (String text : new String[] {"", "label.example", "x.myshopify.com.evil.example", "-x.myshopify.com"}) {
            assertThat(api.post(stores, new StoreEdit("Store", text)).status()).isEqualTo(422);
        }
    }

    @Test
    void forgetsOldBodiesAndKeepsWhatIsParked() throws Exception {
        Store store = register();
        assertThat(order(1).send(port)).isEqualTo(200);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(orders(store)).isEqualTo(1));
        jdbc.sql("SELECT store_inbox_prepare('2026-01-01', '2026-01-02')").query(row -> {});
        old("2026-01-01", 1);
        old("2026-01-02", 1);
        old("2026-01-02", 2);
        assertThat(partitions.forget()).isEqualTo(1);
        assertThat(jdbc.sql("SELECT state FROM store_inbox WHERE day < '2026-02-01'")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(all().received()).isEqualTo(2);
        jdbc.sql("UPDATE store_inbox SET state = 1 WHERE day = '2026-01-02'").update();
        assertThat(partitions.forget()).isEqualTo(1);
    }

    @Test
    void theApplicationsRoleCannotReadTheInbox(@Autowired JdbcClient app) {
        assertThat(jdbc.sql("SELECT relname FROM pg_class WHERE relname LIKE 'store_inbox%' AND relkind IN ('r', 'p')")
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(3)
                .allSatisfy(table -> assertThatThrownBy(() -> app.sql("SELECT count(*) FROM " + table)
                                .query(Long.class)
                                .single())
                        .rootCause()
                        .hasMessageContaining("permission denied"));
    }

    private void old(String day, int state) {
        jdbc.sql("""
                        INSERT INTO store_inbox (received_at, day, shop_id, size, state, codec, webhook_id, topic, body)
                        SELECT now(), cast(:day AS date), id, 2, :state, 0, :webhook, 'orders/paid', '{}'
                        FROM shop WHERE domain = :domain
                        """)
                .param("day", day)
                .param("state", state)
                .param("webhook", UUID.randomUUID().toString())
                .param("domain", shop)
                .update();
    }

    private SignedPost order(long id) throws Exception {
        return post("orders/paid", TestOrders.paid(6_300_000_000_000L + id));
    }

    private SignedPost post(String topic, String body) throws Exception {
        return SignedPost.of(shop, topic, body, SECRET);
    }

    private Store register() {
        return api.post(stores, new StoreEdit("The shop", shop)).as(Store.class);
    }

    private Store all() {
        return api.get(stores).as(Store[].class)[0];
    }

    private ParkedWebhook[] parked(Store store) {
        return api.get(stores + "/" + store.id() + "/parked")
                .as(ParkedPage.class)
                .items();
    }

    private record ParkedPage(ParkedWebhook[] items) {}

    private long orders(Store store) {
        return jdbc.sql("SELECT count(*) FROM sale_order WHERE store_id = :store")
                .param("store", store.id())
                .query(Long.class)
                .single();
    }
}

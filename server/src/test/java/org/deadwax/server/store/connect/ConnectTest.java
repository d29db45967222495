package org.deadwax.server.store.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.Role;
import org.deadwax.model.Store;
import org.deadwax.model.StoreConnection;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreInstall;
import org.deadwax.model.StoreWay;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.admin.AdminDocument;
import org.deadwax.server.store.admin.ShopRefused;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestShopify;
import org.deadwax.shopifyfake.FakeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From “Connect a store” through the merchant's browser to a store that is connected; and how it comes to stand otherwise. */
@SystemTest
@ExtendWith(OutputCaptureExtension.class)
class ConnectTest {

    private final FakeShop shop = TestShopify.open();
    private TestApi api = TestApi.anonymous(0);
    private UUID label = new UUID(0, 0);
    private String stores = "";

    @LocalServerPort
    private int port;

    @Autowired
    private ShopApi asking;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    @BeforeEach
    void newLabel() {
        api = TestApi.owner(port);
        label = api.newLabel();
        stores = "/api/labels/" + label + "/stores";
        TestShopify.fake().webhooks().through("http://127.0.0.1:" + port);
    }

    @Test
    void aBrowserConnectsAStore() throws Exception {
        Store store = connected();
        StoreConnection connection = Objects.requireNonNull(store.connection());
        assertThat(connection.state()).isEqualTo(ConnectionState.CONNECTED);
        assertThat(connection.way()).isEqualTo(StoreWay.OAUTH);
        assertThat(connection.costMaximum()).isEqualTo(2_000);
        assertThat(shop.subscribedTopics()).contains("orders/paid", "app/uninstalled", "fulfillment_events/create");
        assertThat(api.get("/api/labels/" + label + "/audit").text()).contains("store.connected");
    }

    @Test
    void aTicketOpensOnceAndAnAnswerCountsOnce() throws Exception {
        StoreInstall install = begin();
        TestBrowser browser = new TestBrowser(port);
        String consent = browser.open(install.open()).location();
        assertThat(new TestBrowser(port).open(install.open()).status()).isEqualTo(410);
        String back = TestBrowser.approve(consent, null);
        assertThat(browser.get(back).status()).isEqualTo(200);
        assertThat(browser.get(back).status()).isEqualTo(400);
        assertThat(find(install).result()).isEqualTo(StoreInstall.Result.CONNECTED);
    }

    @Test
    void anAnswerThatWasChangedIsNone() throws Exception {
        StoreInstall install = begin();
        TestBrowser browser = new TestBrowser(port);
        String back = TestBrowser.approve(browser.open(install.open()).location(), null);
        for (String changed : List.of(
                back.replaceFirst("shop=[^&]*", "shop=evil.myshopify.com"),
                back.replaceFirst("state=[^&]*", "state=another"),
                back.replaceFirst("hmac=[^&]*", "hmac=" + "0".repeat(64)),
                back.replaceFirst("&hmac=[^&]*|hmac=[^&]*&", ""),
                back.replaceFirst("timestamp=[^&]*", "timestamp=1"),
                back + "&code=another",
                back + "&host=evil.example")) {
            assertThat(browser.get(changed).status()).as(changed).isEqualTo(400);
        }
        assertThat(browser.get(back).status()).isEqualTo(200);
    }

    @Test
    void hostLeadsNowhere() throws Exception {
        TestBrowser browser = new TestBrowser(port);
        String back = TestBrowser.approve(browser.open(begin().open()).location(), null);
        TestBrowser.Page page = browser.get(back);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.location()).isEmpty();
        assertThat(page.text()).doesNotContain("admin.shopify.com").doesNotContain("http-equiv");
    }

    @Test
    void anotherBrowserCannotEndIt() throws Exception {
        StoreInstall install = begin();
        TestBrowser browser = new TestBrowser(port);
        String back = TestBrowser.approve(browser.open(install.open()).location(), null);
        TestBrowser stranger = new TestBrowser(port);
        stranger.open(begin().open());
        assertThat(stranger.get(back).status()).isEqualTo(400);
        assertThat(browser.get(back).status()).as("the state is used up").isEqualTo(400);
        assertThat(find(install).result()).isEqualTo(StoreInstall.Result.REFUSED);
    }

    @Test
    void anotherShopCannotAnswer() throws Exception {
        FakeShop other = TestShopify.open();
        StoreInstall install = begin();
        TestBrowser browser = new TestBrowser(port);
        String consent = browser.open(install.open()).location();
        String back = TestBrowser.approve(consent.replace(shop.domain(), other.domain()), null);
        assertThat(browser.get(back).status()).isEqualTo(400);
        assertThat(find(install).reason()).contains(other.domain());
        assertThat(all()).isEmpty();
    }

    @Test
    void onlyAShopsDomainBecomesAnAddress() {
        for (String text : List.of(
                "evil.example",
                "x.myshopify.com.evil.example",
                "x.myshopify.com/../..",
                "x.myshopify.com@evil.example",
                "127.0.0.1",
                "a_b.myshopify.com",
                "x.myshopify.io")) {
            assertThat(api.post(stores + "/installs", new StoreEdit("", text)).status())
                    .as(text)
                    .isEqualTo(422);
        }
    }

    @Test
    void whoLeftTheLabelConnectsNothing() throws Exception {
        TestApi manager = api.newMember(label, Role.MANAGER);
        StoreInstall install = manager.post(stores + "/installs", new StoreEdit("", shop.domain()))
                .as(StoreInstall.class);
        TestBrowser browser = new TestBrowser(port);
        String back = TestBrowser.approve(browser.open(install.open()).location(), null);
        jdbc.sql("DELETE FROM membership WHERE label_id = :label AND role = 'MANAGER'")
                .param("label", label)
                .update();
        assertThat(browser.get(back).status()).isEqualTo(400);
        assertThat(all()).isEmpty();
    }

    @Test
    void missingScopesAreNamed() throws Exception {
        StoreInstall install = begin();
        TestBrowser browser = new TestBrowser(port);
        String back = TestBrowser.approve(browser.open(install.open()).location(), "read_orders,write_products");
        assertThat(browser.get(back).status()).isEqualTo(200);
        StoreConnection connection = Objects.requireNonNull(all().getFirst().connection());
        assertThat(connection.state()).isEqualTo(ConnectionState.SCOPES_MISSING);
        assertThat(connection.scopesMissing()).contains("read_fulfillments").doesNotContain("read_orders");
        assertThat(connection.reason()).contains("read_fulfillments");
        assertThat(shop.subscribedTopics()).contains("orders/paid").doesNotContain("fulfillments/create");
    }

    @Test
    void aTokenThatEndedIsRenewedByOneOfMany() throws Exception {
        Store store = connected();
        shop.expireTokens();
        int before = shop.tokensAsked();
        List<Thread> askers = java.util.stream.IntStream.range(0, 6)
                .mapToObj(n ->
                        Thread.startVirtualThread(() -> asking.ask(store.id(), AdminDocument.CONNECTED_SHOP, Map.of())))
                .toList();
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(shop.tokensAsked() - before).isEqualTo(1);
        assertThat(state(store)).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void aRefreshWhoseAnswerGotLostIsMadeGood() throws Exception {
        Store store = connected();
        shop.expireTokens();
        shop.failRefreshes(1);
        assertThat(refused(store)).isEqualTo(ShopRefused.Kind.UNAVAILABLE);
        assertThat(state(store)).isEqualTo(ConnectionState.CONNECTED);
        assertThat(refused(store)).isNull();
    }

    @Test
    void withoutAnExpiryATokenIsRenewedEachTimeAndNeverThoughtToLast() throws Exception {
        shop.sayExpiry(false);
        Store store = connected();
        assertThat(refused(store)).isNull();
        shop.expireTokens();
        shop.sayExpiry(true);
        assertThat(refused(store)).isNull();
        assertThat(state(store)).isEqualTo(ConnectionState.CONNECTED);
    }

    @Test
    void thrownOutFrozenAndBack() throws Exception {
        Store store = connected();
        shop.freeze();
        assertThat(refused(store)).isEqualTo(ShopRefused.Kind.FROZEN);
        assertThat(state(store)).isEqualTo(ConnectionState.FROZEN);
        shop.thaw();
        assertThat(refused(store)).isNull();
        assertThat(state(store)).isEqualTo(ConnectionState.CONNECTED);

        shop.uninstall(false);
        assertThat(refused(store)).isEqualTo(ShopRefused.Kind.UNAUTHORIZED);
        StoreConnection gone = Objects.requireNonNull(all().getFirst().connection());
        assertThat(gone.state()).isEqualTo(ConnectionState.UNINSTALLED);
        assertThat(gone.reason()).contains("Connect the store again");

        assertThat(connected().id()).isEqualTo(store.id());
        assertThat(refused(store)).isNull();
    }

    @Test
    void theShopsWordOfItCountsUnlessItIsOlderThanTheConnection() throws Exception {
        Store store = connected();
        shop.uninstall(true);
        TestShopify.fake().webhooks().deliver();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> state(store) == ConnectionState.UNINSTALLED);
    }

    @Test
    void aRenamedShopIsTheSameStore() throws Exception {
        Store store = connected();
        String name = "new-" + shop.domain();
        TestShopify.fake().rename(shop, name);
        TestShopify.fake().webhooks().deliver();
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> all().getFirst().shopDomain().equals(name));
        assertThat(refused(store)).isNull();
    }

    @Test
    void anApplicationOfTheLabelsOwn() {
        shop.install(TestShopify.SCOPES);
        StoreCredentials entered = new StoreCredentials(
                "Own",
                shop.domain(),
                StoreWay.CLIENT_CREDENTIALS,
                TestShopify.CLIENT_ID,
                SystemTestHome.SHOPIFY_SECRET,
                null);
        Store store = api.post(stores + "/connections", entered).as(Store.class);
        assertThat(state(store)).isEqualTo(ConnectionState.CONNECTED);
        shop.expireTokens();
        assertThat(refused(store)).isNull();
        StoreCredentials wrong = new StoreCredentials(
                "Own", shop.domain(), StoreWay.CLIENT_CREDENTIALS, TestShopify.CLIENT_ID, "wrong", null);
        TestApi.Answer answer = api.post(stores + "/connections", wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("clientSecret").doesNotContain("wrong");
    }

    @Test
    void aTokenOfBefore2026() {
        String token = shop.staticToken(TestShopify.SCOPES);
        StoreCredentials entered =
                new StoreCredentials("Old", shop.domain(), StoreWay.STATIC_TOKEN, null, "shpss_own", token);
        Store store = api.post(stores + "/connections", entered).as(Store.class);
        assertThat(state(store)).isEqualTo(ConnectionState.CONNECTED);
        shop.forgetTokens();
        assertThat(refused(store)).isEqualTo(ShopRefused.Kind.UNAUTHORIZED);
        assertThat(state(store)).isEqualTo(ConnectionState.RECONNECT);
    }

    @Test
    void aShopBelongsToOneLabel() throws Exception {
        connected();
        UUID others = api.newLabel();
        StoreInstall install = api.post("/api/labels/" + others + "/stores/installs", new StoreEdit("", shop.domain()))
                .as(StoreInstall.class);
        TestBrowser browser = new TestBrowser(port);
        String back = TestBrowser.approve(browser.open(install.open()).location(), null);
        assertThat(browser.get(back).status()).isEqualTo(400);
        assertThat(api.get(stores + "/installs/" + install.id()).status()).isEqualTo(404);
        assertThat(all()).hasSize(1);
    }

    @Test
    void nothingSecretIsToldOrKeptOpenly(CapturedOutput output) throws Exception {
        String token = shop.staticToken(TestShopify.SCOPES);
        StoreCredentials entered =
                new StoreCredentials("Old", shop.domain(), StoreWay.STATIC_TOKEN, null, "shpss_own", token);
        TestApi.Answer answer = api.post(stores + "/connections", entered);
        shop.freeze();
        refused(answer.as(Store.class));
        String kept = jdbc.sql("SELECT string_agg(c::text, '') FROM store_connection c")
                .query(String.class)
                .single();
        String hex = java.util.HexFormat.of().formatHex(token.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (String text : List.of(
                answer.text(),
                kept,
                entered.toString(),
                output.getAll(),
                api.get(stores).text())) {
            assertThat(text).doesNotContain(token).doesNotContain("shpss_own").doesNotContain(hex);
        }
        assertThat(new Granted(token, null, token, null, java.util.Set.of()).toString())
                .doesNotContain(token);
        assertThat(new ClientLogin("id", token).toString()).doesNotContain(token);
        assertThat(new Once(token).toString()).doesNotContain(token);
    }

    private StoreInstall begin() {
        return api.post(stores + "/installs", new StoreEdit("The shop", shop.domain()))
                .as(StoreInstall.class);
    }

    private StoreInstall find(StoreInstall install) {
        return api.get(stores + "/installs/" + install.id()).as(StoreInstall.class);
    }

    private Store connected() throws Exception {
        TestBrowser browser = new TestBrowser(port);
        StoreInstall install = begin();
        String back = TestBrowser.approve(browser.open(install.open()).location(), null);
        TestBrowser.Page page = browser.get(back);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        UUID id = Objects.requireNonNull(find(install).storeId());
        return all().stream().filter(store -> store.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Store> all() {
        return List.of(api.get(stores).as(Store[].class));
    }

    private ConnectionState state(Store store) {
        return all().stream()
                .filter(one -> one.id().equals(store.id()))
                .map(one -> Objects.requireNonNull(one.connection()).state())
                .findFirst()
                .orElseThrow();
    }

    private ShopRefused.@org.jspecify.annotations.Nullable Kind refused(Store store) {
        try {
            asking.ask(store.id(), AdminDocument.CONNECTED_SHOP, Map.of());
            return null;
        } catch (ShopRefused e) {
            return e.kind();
        }
    }
}

package org.deadwax.server.store.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.model.Store;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreWay;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.InboxBodies;
import org.deadwax.server.testing.SystemTest;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.deadwax.server.testing.TestShopify;
import org.deadwax.shopifyfake.FakeOrder;
import org.deadwax.shopifyfake.FakeShop;
import org.deadwax.shopifyfake.FakeVariant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a shop asks on behalf of people is done, and no unit is lost by it. */
@SystemTest
class PrivacyTest {

    private static final String ADA = "ada@example.com";

    private final FakeShop shop = TestShopify.open();
    private final FakeVariant vinyl = shop.product("Salt Hymnal", "Vinyl", "LP-0001", null, "34.99");
    private TestApi api = TestApi.anonymous(0);
    private String requests = "";
    private UUID store = new UUID(0, 0);

    @LocalServerPort
    private int port;

    @Autowired
    private InboxBodies bodies;

    @Autowired
    @Worker
    private JdbcClient jdbc;

    @BeforeEach
    void twoFans() {
        api = TestApi.owner(port);
        String stores = "/api/labels/" + api.newLabel() + "/stores";
        TestShopify.fake().webhooks().through("http://127.0.0.1:" + port);
        TestShopify.fake().webhooks().complianceTo("http://localhost:0/webhooks/shopify");
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
                .as(Store.class)
                .id();
        requests = stores + "/" + store + "/privacy-requests";
    }

    @Test
    void aCustomersDataAreToldAndThenForgotten() {
        FakeOrder adas = shop.buy(vinyl, 2, ADA, "97201");
        FakeOrder bobs = shop.buy(vinyl, 1, "bob@example.com", "10001");
        deliver(2);
        shop.send("customers/data_request", about(adas, Map.of("id", 9_999)));
        TestShopify.fake().webhooks().deliver();
        PrivacyRequest asked = one(PrivacyRequest.Kind.DATA_REQUEST);
        assertThat(asked.orders()).isEqualTo(1);
        assertThat(asked.doneAt()).isNull();
        TestApi.Answer file = api.post(requests + "/" + asked.id() + "/file", null);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.text()).contains(ADA, "97201", "Salt Hymnal").doesNotContain("bob@");
        assertThat(file.header("Content-Disposition")).contains("attachment");
        assertThat(one(PrivacyRequest.Kind.DATA_REQUEST).doneAt()).isNotNull();

        shop.send("customers/redact", about(adas, Map.of()));
        TestShopify.fake().webhooks().deliver();
        assertThat(one(PrivacyRequest.Kind.CUSTOMER_REDACT).doneAt()).isNotNull();
        assertThat(facts(adas)).doesNotContain(ADA, "Groove Street", "Portland").contains("97201", "Salt Hymnal");
        assertThat(facts(bobs)).contains("bob@example.com");
        assertThat(copies(adas)).isEqualTo(2);
        assertThat(kept()).noneMatch(body -> body.contains(ADA)).anyMatch(body -> body.contains("bob@example.com"));
    }

    @Test
    void aShopIsForgottenAndItsUnitsStay() {
        FakeOrder order = shop.buy(vinyl, 3, ADA, "97201");
        deliver(1);
        shop.uninstall(true);
        shop.send("shop/redact", Map.of("shop_id", shop.id(), "shop_domain", shop.domain()));
        TestShopify.fake().webhooks().deliver();
        assertThat(one(PrivacyRequest.Kind.SHOP_REDACT).orders()).isEqualTo(1);
        assertThat(facts(order)).doesNotContain(ADA);
        assertThat(copies(order)).isEqualTo(3);
        assertThat(kept()).noneMatch(body -> body.contains(ADA));
    }

    private Map<String, Object> about(FakeOrder order, Map<String, Object> request) {
        String list = request.isEmpty() ? "orders_to_redact" : "orders_requested";
        return Map.of(
                "shop_id",
                shop.id(),
                "shop_domain",
                shop.domain(),
                "customer",
                Map.of("email", ADA),
                list,
                List.of(order.id()),
                "data_request",
                request);
    }

    private void deliver(int orders) {
        TestShopify.fake().webhooks().deliver();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("SELECT count(*) FROM sale_order WHERE store_id = :s AND financial_status = 'PAID'")
                                        .param("s", store)
                                        .query(Integer.class)
                                        .single()
                                == orders);
    }

    private PrivacyRequest one(PrivacyRequest.Kind kind) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> List.of(api.get(requests).as(PrivacyRequest[].class)).stream()
                                .filter(one -> one.kind() == kind)
                                .toList(),
                        found -> found.size() == 1)
                .getFirst();
    }

    private String facts(FakeOrder order) {
        return jdbc.sql("SELECT facts::text FROM sale_order WHERE store_id = :store AND order_id = :order")
                .param("store", store)
                .param("order", order.id())
                .query(String.class)
                .single();
    }

    /** As many as the facts say: no product is needed for a unit to stay. */
    private int copies(FakeOrder order) {
        return jdbc.sql("""
                        SELECT sum((line ->> 'currentQuantity')::int)
                        FROM sale_order, jsonb_array_elements(facts #> '{newest,lines}') AS line
                        WHERE store_id = :store AND order_id = :order
                        """)
                .param("store", store)
                .param("order", order.id())
                .query(Integer.class)
                .single();
    }

    private List<String> kept() {
        int shopId = jdbc.sql("SELECT shop_id FROM store WHERE id = :store")
                .param("store", store)
                .query(Integer.class)
                .single();
        List<String> texts = new ArrayList<>();
        bodies.counted(shopId, body -> texts.add(body.text()));
        return texts;
    }
}

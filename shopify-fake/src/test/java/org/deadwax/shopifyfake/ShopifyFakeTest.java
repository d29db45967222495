package org.deadwax.shopifyfake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The fake refuses what Shopify refuses; else what passes here fails there. */
class ShopifyFakeTest {

    private static final String CALLBACK = "https://label.example/shopify/callback";
    private static final String NAME = "low-meridian.myshopify.com";
    private final FakeApp app = new FakeApp("app", "hush", Set.of("read_orders"), List.of(CALLBACK));
    private ShopifyFake fake;
    private FakeShop shop;
    private String base;

    @BeforeEach
    void start() throws Exception {
        fake = ShopifyFake.start(app, 0, Clock.systemUTC());
        shop = fake.open(NAME);
        base = fake.url() + "/" + NAME;
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void signsQueriesAsShopifyDoes() {
        assertThat(Signature.ofQuery(
                        Map.of(
                                "shop", "some-shop.myshopify.com",
                                "state", "0.6784241404160823",
                                "timestamp", "1337178173",
                                "code", "0907a61c0c8d55e99db179b68161bc00"),
                        "hush"))
                .isEqualTo("700e2dadb827fcc8609e9d5ce208b2e9cdaab9df07390d2cbca10d7c328fc4bf");
    }

    @Test
    void sendsBackOnlyWhereTheApplicationLives() throws Exception {
        String link = base + "/admin/oauth/authorize?client_id=app&scope=read_orders&state=s&redirect_uri=";
        assertThat(FakeClient.post(link + "https://evil.example/", Map.of()).status())
                .isEqualTo(400);
        String back = FakeClient.post(link + CALLBACK, Map.of()).location();
        Map<String, String> query = ShopifyFake.query(URI.create(back));
        assertThat(query).containsEntry("state", "s").containsEntry("shop", NAME);
        String hmac = query.remove("hmac");
        assertThat(hmac).isEqualTo(Signature.ofQuery(query, "hush"));
    }

    @Test
    void aCodeGivesOnePairAndARefreshTheNext() throws Exception {
        JsonNode first = code();
        assertThat(first.path("expires_in").asInt()).isEqualTo(3_600);
        JsonNode second = refresh(first.path("refresh_token").asString());
        // its answer may have been lost: the old one is good until the new one is used
        JsonNode third = refresh(first.path("refresh_token").asString());
        assertThat(graph(third.path("access_token").asString(), "{ shop { id } }")
                        .path("data")
                        .isMissingNode())
                .isFalse();
        assertThat(refresh(first.path("refresh_token").asString()).path("error").asString())
                .isEqualTo("invalid_grant");
        assertThat(second.path("access_token").asString()).isNotEmpty();
    }

    @Test
    void unknownFieldsAndWrongTypesAreRefused() throws Exception {
        String token = shop.staticToken(Set.of("read_orders", "write_products"));
        assertThat(graph(token, "{ shop { nickname } }").path("errors").isEmpty())
                .isFalse();
        assertThat(graph(token, "{ orders(first: \"ten\") { nodes { id } } }")
                        .path("errors")
                        .isEmpty())
                .isFalse();
        assertThat(graph(token, "{ shop { id } }").path("errors").isEmpty()).isTrue();
    }

    @Test
    void aMissingScopeIsNamed() throws Exception {
        String token = shop.staticToken(Set.of("read_products"));
        JsonNode error = graph(token, "{ orders(first: 1) { nodes { id } } }")
                .path("errors")
                .path(0);
        assertThat(error.path("extensions").path("code").asString()).isEqualTo("ACCESS_DENIED");
        assertThat(error.path("message").asString()).contains("read_orders");
    }

    @Test
    void anEmptyBucketThrottlesAndOneQueryMayNotBeTooDear() throws Exception {
        String token = shop.staticToken(Set.of("read_orders"));
        FakeVariant variant = shop.product("Salt Hymnal", "Vinyl", "LP-1", null, "34.99");
        for (int i = 0; i < 60; i++) {
            shop.buy(variant, 1, null, "97201");
        }
        shop.budget(150, 0.001);
        String query = "{ orders(first: 100) { nodes { id } } }";
        assertThat(graph(token, query).path("errors").isEmpty()).isTrue();
        JsonNode throttled = graph(token, query);
        assertThat(throttled
                        .path("errors")
                        .path(0)
                        .path("extensions")
                        .path("code")
                        .asString())
                .isEqualTo("THROTTLED");
        assertThat(throttled
                        .path("extensions")
                        .path("cost")
                        .path("throttleStatus")
                        .path("currentlyAvailable")
                        .asInt())
                .isLessThan(100);
        JsonNode dear = graph(token, "{ orders(first: 250) { nodes { lineItems(first: 50) { nodes { id } } } } }");
        assertThat(dear.path("errors").path(0).path("extensions").path("code").asString())
                .isEqualTo("MAX_COST_EXCEEDED");
    }

    @Test
    void pagesThroughOrdersByWhenTheyChanged() throws Exception {
        String token = shop.staticToken(Set.of("read_orders"));
        FakeVariant variant = shop.product("Salt Hymnal", "Vinyl", "LP-1", null, "34.99");
        Instant before = Instant.now().minusSeconds(1);
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ids.add(shop.buy(variant, 1, null, "97201").id());
        }
        shop.refund(shop.orders().getFirst(), 1);
        ids.add(ids.removeFirst());
        List<Long> seen = new ArrayList<>();
        String after = null;
        do {
            JsonNode page = FakeClient.graphQl(
                            base,
                            token,
                            "query($after: String, $q: String) { orders(first: 3, after: $after, sortKey: UPDATED_AT, query: $q)"
                                    + " { nodes { legacyResourceId } pageInfo { hasNextPage endCursor } } }",
                            after == null
                                    ? Map.of("q", "updated_at:>='" + before + "'")
                                    : Map.of("q", "updated_at:>='" + before + "'", "after", after))
                    .body()
                    .path("data")
                    .path("orders");
            page.path("nodes")
                    .forEach(node -> seen.add(node.path("legacyResourceId").asLong()));
            after = page.path("pageInfo").path("hasNextPage").asBoolean()
                    ? page.path("pageInfo").path("endCursor").asString()
                    : null;
        } while (after != null);
        assertThat(seen).isEqualTo(ids);
    }

    @Test
    void productsChangeAndKeepWhatWasNotMentioned() throws Exception {
        String token = shop.staticToken(Set.of("write_products", "write_publications", "read_publications"));
        JsonNode made = graph(
                        token,
                        "mutation { productCreate(product: {title: \"Salt Hymnal\", vendor: \"Low Meridian\", productOptions:"
                                + " [{name: \"Format\", values: [{name: \"Vinyl\"}]}]}) { product { id variants(first: 5)"
                                + " { nodes { id } } } userErrors { field message } } }")
                .path("data")
                .path("productCreate");
        String product = made.path("product").path("id").asString();
        String variant = made.path("product")
                .path("variants")
                .path("nodes")
                .path(0)
                .path("id")
                .asString();
        JsonNode changed = graph(
                        token,
                        "mutation { productVariantsBulkUpdate(productId: \"" + product + "\", variants: [{id: \""
                                + variant
                                + "\", price: \"34.99\", barcode: \"199999000012\", inventoryItem: {sku: \"LP-1\"}}])"
                                + " { productVariants { price sku barcode } userErrors { field message } } }")
                .path("data")
                .path("productVariantsBulkUpdate");
        assertThat(changed.path("productVariants").path(0).path("price").asString())
                .isEqualTo("34.99");
        JsonNode refused = graph(
                        token,
                        "mutation { productVariantsBulkUpdate(productId: \"" + product + "\", variants: [{id: \""
                                + variant + "\", price: \"-1\"}]) { userErrors { message } } }")
                .path("data")
                .path("productVariantsBulkUpdate");
        assertThat(refused.path("userErrors").path(0).path("message").asString())
                .contains("greater than or equal to 0");
        graph(
                token,
                "mutation { productUpdate(product: {id: \"" + product
                        + "\", title: \"Salt\"}) { userErrors { message } } }");
        FakeProduct kept = shop.products().getFirst();
        assertThat(kept.title()).isEqualTo("Salt");
        assertThat(kept.vendor).isEqualTo("Low Meridian");
        assertThat(kept.variants().getFirst().sku()).isEqualTo("LP-1");
        assertThat(kept.variants().getFirst().price()).isEqualTo("34.99");
    }

    @Test
    void whoIsThrownOutIsNotKnownAndAFrozenShopAnswersNobody() throws Exception {
        String token = shop.staticToken(Set.of("read_orders"));
        shop.freeze();
        assertThat(status(token)).isEqualTo(402);
        shop.thaw();
        assertThat(status(token)).isEqualTo(200);
        shop.uninstall(false);
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void aSubscriptionNeedsItsScopeAndAnAddressOfItsOwn() throws Exception {
        String token = shop.staticToken(Set.of("read_products"));
        String paid = "mutation { webhookSubscriptionCreate(topic: %s, webhookSubscription: {uri: \"%s\"})"
                + " { webhookSubscription { id } userErrors { message } } }";
        assertThat(message(graph(token, paid.formatted("ORDERS_PAID", "https://x.example/h"))))
                .contains("cannot create");
        assertThat(message(graph(token, paid.formatted("PRODUCTS_UPDATE", "http://x.example/h"))))
                .contains("invalid");
        assertThat(message(graph(token, paid.formatted("PRODUCTS_UPDATE", "https://x.example/h"))))
                .isEmpty();
        assertThat(message(graph(token, paid.formatted("PRODUCTS_UPDATE", "https://x.example/h"))))
                .contains("already been taken");
        assertThat(shop.subscribedTopics()).containsExactly("products/update");
    }

    private static String message(JsonNode answer) {
        return answer.path("data")
                .path("webhookSubscriptionCreate")
                .path("userErrors")
                .path(0)
                .path("message")
                .asString("");
    }

    private int status(String token) throws Exception {
        return FakeClient.graphQl(base, token, "{ shop { id } }", Map.of()).status();
    }

    private JsonNode graph(String token, String query) throws Exception {
        return FakeClient.graphQl(base, token, query, Map.of()).body();
    }

    private JsonNode code() throws Exception {
        String link = base + "/admin/oauth/authorize?client_id=app&scope=read_orders&state=s&redirect_uri=" + CALLBACK;
        String code = ShopifyFake.query(
                        URI.create(FakeClient.post(link, Map.of()).location()))
                .get("code");
        return FakeClient.post(
                        base + "/admin/oauth/access_token",
                        Map.of("client_id", "app", "client_secret", "hush", "code", code, "expiring", "1"))
                .body();
    }

    private JsonNode refresh(String token) throws Exception {
        return FakeClient.post(
                        base + "/admin/oauth/access_token",
                        Map.of(
                                "client_id",
                                "app",
                                "client_secret",
                                "hush",
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                token))
                .body();
    }
}

package org.deadwax.shopifyfake;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A shop that tells what happens by itself, as Shopify does, and answers whoever asks with the same. */
class LivePostTest {

    private static final String SUBSCRIBE = """
            mutation($topic: WebhookSubscriptionTopic!, $uri: String!) {
              webhookSubscriptionCreate(topic: $topic, webhookSubscription: {uri: $uri}) { userErrors { message } } }
            """;

    private final Queue<String> taken = new ConcurrentLinkedQueue<>();
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private ShopifyFake fake;
    private FakeShop shop;
    private HttpServer listener;
    private String token;

    @BeforeEach
    void start() throws Exception {
        fake = ShopifyFake.start(new FakeApp("app", "hush", Set.of(), List.of()), 0, Clock.systemUTC());
        shop = fake.open("low-meridian.myshopify.com");
        token = shop.staticToken(Set.of("read_orders"));
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean refused = refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
                if (!refused) {
                    taken.add(body);
                    events.add(exchange.getRequestHeaders().getFirst("X-Shopify-Event-Id"));
                }
                exchange.sendResponseHeaders(refused ? 503 : 200, -1);
            }
        });
        listener.start();
        subscribe("ORDERS_UPDATED");
        subscribe("REFUNDS_CREATE");
    }

    private void subscribe(String topic) throws Exception {
        String uri = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
        graph(SUBSCRIBE, Map.of("topic", topic, "uri", uri));
    }

    @AfterEach
    void stop() {
        listener.stop(0);
        fake.close();
    }

    private LivePost live() {
        return fake.webhooks()
                .live(new LivePost.Manners(4, Duration.ofMillis(50), Duration.ofMillis(255), 1), new LivePost.Ear() {});
    }

    @Test
    void whatWasMadeUpElsewhereIsToldAndCanBeAskedFor() throws Exception {
        try (LivePost post = live()) {
            refusals.set(3);
            for (int i = 0; i < 200; i++) {
                shop.happens("orders/updated", order(i, 2, 1), order(i, 2, 1), "event-" + i);
            }
            post.awaitQuiet();
            assertThat(events).hasSize(200);
            assertThat(taken).as("some come twice").hasSizeGreaterThan(200);
        }
        JsonNode order = graph("""
                        { order(id: "gid://shopify/Order/7") { name displayFinancialStatus shippingAddress { zip }
                            lineItems(first: 5) { nodes { id currentQuantity taxLines { priceSet { shopMoney { amount } } } } }
                            refunds { refundLineItems(first: 5) { nodes { quantity lineItem { id } } } } } }
                        """, Map.of()).path("order");
        assertThat(order.path("name").asString()).isEqualTo("#7");
        assertThat(order.path("displayFinancialStatus").asString()).isEqualTo("PARTIALLY_REFUNDED");
        assertThat(order.path("shippingAddress").path("zip").asString()).isEqualTo("97201");
        JsonNode line = order.path("lineItems").path("nodes").path(0);
        assertThat(line.path("currentQuantity").asInt()).isEqualTo(1);
        assertThat(line.path("taxLines")
                        .path(0)
                        .path("priceSet")
                        .path("shopMoney")
                        .path("amount")
                        .asString())
                .isEqualTo("2.10");
        JsonNode refunded = order.path("refunds")
                .path(0)
                .path("refundLineItems")
                .path("nodes")
                .path(0);
        assertThat(refunded.path("lineItem").path("id")).isEqualTo(line.path("id"));
        assertThat(shop.copiesSold()).isEqualTo(200);
    }

    @Test
    void anOlderStateChangesNothingAndWhoNeverAnswersIsToldNoMore() throws Exception {
        try (LivePost post = live()) {
            shop.happens("orders/updated", order(1, 3, 2), order(1, 3, 2), "newer");
            shop.happens("orders/updated", order(1, 2, 0), order(1, 2, 0), "older");
            post.awaitQuiet();
            assertThat(shop.copiesSold()).isEqualTo(2);
            refusals.set(1_000);
            shop.happens("refunds/create", null, "{}".getBytes(StandardCharsets.UTF_8), "refund");
            post.awaitQuiet();
        }
        assertThat(1_000 - refusals.get())
                .as("once and eight times more, should it not come twice")
                .isIn(9, 18);
        assertThat(shop.subscribedTopics()).containsExactly("orders/updated");
    }

    /** @param second of its last change */
    private static byte[] order(long id, int second, int left) {
        return """
                {"id": %d, "name": "#%d", "created_at": "2026-11-20T00:00:01-05:00",
                 "updated_at": "2026-11-20T00:00:0%d-05:00", "financial_status": "partially_refunded", "currency": "USD",
                 "shipping_address": {"zip": "97201", "country_code": "US"},
                 "line_items": [{"id": 100%d, "title": "Sea Glass", "quantity": 2, "current_quantity": %d,
                   "price_set": {"shop_money": {"amount": "34.99", "currency_code": "USD"},
                                 "presentment_money": {"amount": "34.99", "currency_code": "USD"}},
                   "tax_lines": [{"title": "VAT", "rate": 0.06,
                     "price_set": {"shop_money": {"amount": "2.10", "currency_code": "USD"},
                                   "presentment_money": {"amount": "2.10", "currency_code": "USD"}}}]}],
                 "refunds": [{"id": 200%d, "created_at": "2026-11-20T00:00:02-05:00",
                   "refund_line_items": [{"id": 1, "line_item_id": 100%d, "quantity": 1}]}]}
                """.formatted(id, id, second, id, left, id, id).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode graph(String query, Map<String, ?> variables) throws Exception {
        JsonNode answer = FakeClient.graphQl(fake.url() + "/" + shop.domain(), token, query, variables)
                .body();
        assertThat(answer.path("errors").isEmpty()).as("%s", answer).isTrue();
        return answer.path("data");
    }
}

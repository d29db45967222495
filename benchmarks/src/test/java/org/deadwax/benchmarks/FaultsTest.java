package org.deadwax.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.shopifyfake.FakeApp;
import org.deadwax.shopifyfake.FakeOrder;
import org.deadwax.shopifyfake.FakeShop;
import org.deadwax.shopifyfake.FakeVariant;
import org.deadwax.shopifyfake.OrderDesk.Wanted;
import org.deadwax.shopifyfake.ShopifyFake;
import org.deadwax.shopifyfake.Webhooks;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Signature;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that can befall a server while a shop sells, in one life of it; every webhook comes three times and in any order. After
 * each the four ways to the totals meet.
 */
@Tag("slow")
class FaultsTest {

    private static final Path JAR = Path.of("..", "server", "target", "deadwax-server.jar");
    private static final String DOMAIN = "faults.myshopify.com";
    private static final long SEED = 20261120;
    private static final int ORDERS = 40;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    @Test
    void nothingThatWasAnswered200IsLostAndNothingCountsTwice() throws Exception {
        assumeTrue(Files.exists(JAR), "The server's jar is not built.");
        System.setProperty("deadwax.server.jar", JAR.toString());
        FakeApp app = new FakeApp("faults", BenchServer.SECRET, Set.of(), List.of());
        try (BenchServer server = BenchServer.start();
                ShopifyFake shopify =
                        ShopifyFake.start(app, 0, Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)))) {
            BenchTables tables = new BenchTables(server);
            tables.register(DOMAIN);
            FakeShop shop = shopify.open(DOMAIN);
            List<FakeVariant> wares = new ArrayList<>();
            List<Article> articles = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                wares.add(shop.product("Record " + i, "Vinyl", "LP-" + i, null, "3" + i + ".99"));
                articles.add(new Article(
                        "LP-" + i, Format.VINYL, "Record " + i, null, List.of(Money.of("3" + i + ".99", "USD"))));
            }
            tables.products(articles);
            shop.subscribe(server.webhooks().toString());

            sell(shop, wares);
            poison(server);
            everyThreeTimes(shopify.webhooks());
            Recount.agrees("among bodies that nobody can read, seed " + SEED, server, shop, folder);

            sell(shop, wares);
            during(shopify.webhooks(), () -> {
                server.killHard();
                server.startAgain();
            });
            Recount.agrees("kill -9 of the server", server, shop, folder);

            sell(shop, wares);
            during(shopify.webhooks(), () -> {
                server.killDatabase();
                server.killHard();
                server.startAgain();
            });
            Recount.agrees("kill -9 of PostgreSQL", server, shop, folder);

            sell(shop, wares);
            during(shopify.webhooks(), () -> away(server));
            Recount.agrees("the database away", server, shop, folder);
            assertThat(parkedOrFailed(server)).as("bodies that nobody can read").isEqualTo(5);
        }
    }

    private static long parkedOrFailed(BenchServer server) throws Exception {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM store_inbox WHERE state <> 1")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Orders, and what happens to them; clocks of the shop go wrong by days now and then. */
    private void sell(FakeShop shop, List<FakeVariant> wares) {
        for (int i = 0; i < ORDERS; i++) {
            FakeVariant ware = wares.get(random.nextInt(wares.size()));
            shop.clockOff(random.nextInt(4) == 0 ? Duration.ofDays(random.nextInt(-3, 4)) : Duration.ZERO);
            FakeOrder order = shop.desk()
                    .buy(
                            "fan" + random.nextInt(1_000) + "@example.com",
                            "97201",
                            new Wanted(ware, 1 + random.nextInt(3)));
            switch (random.nextInt(6)) {
                case 0 -> shop.refund(order, 1);
                case 1 -> shop.cancel(order);
                case 2 -> shop.ship(order);
                case 3 -> {
                    shop.refund(order, 1);
                    shop.ship(order);
                }
                default -> {}
            }
        }
        shop.clockOff(Duration.ZERO);
    }

    private void everyThreeTimes(Webhooks webhooks) {
        int refused = webhooks.deliver(3, random);
        while (refused > 0) {
            refused = webhooks.deliver(1, random);
        }
    }

    private interface Fault {
        void happens() throws Exception;
    }

    /** While the shop sends as fast as it is answered; what was not taken it sends again. */
    private void during(Webhooks webhooks, Fault fault) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Void> some = new CompletableFuture<>();
            webhooks.afterTaken(100, () -> some.complete(null));
            Future<Integer> sending = threads.submit(() -> webhooks.deliver(3, random));
            some.get(60, TimeUnit.SECONDS);
            fault.happens();
            int refused = sending.get(120, TimeUnit.SECONDS);
            assertThat(refused)
                    .as("webhooks that were not taken meanwhile, seed %d", SEED)
                    .isPositive();
            everyThreeTimes(webhooks);
        }
    }

    /** Nobody gets in, and who was in is thrown out. */
    private static void away(BenchServer server) throws Exception {
        try (Connection owner = server.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER DATABASE deadwax CONNECTION LIMIT 0");
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE usename = current_user AND pid <> pg_backend_pid()");
            TimeUnit.SECONDS.sleep(3);
            statement.execute("ALTER DATABASE deadwax CONNECTION LIMIT -1");
        }
    }

    /** Signed by the shop and no order; they end up parked, and hold up nothing. */
    private static void poison(BenchServer server) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String body :
                    List.of("{\"id\":", "[]", "{\"id\":5E400000000001}", "{\"id\":1,\"line_items\":[]}{", "\u0000")) {
                HttpRequest.Builder request =
                        HttpRequest.newBuilder(server.webhooks()).POST(HttpRequest.BodyPublishers.ofString(body));
                Map.of(
                                "X-Shopify-Topic",
                                "orders/paid",
                                "X-Shopify-Hmac-Sha256",
                                Signature.of(body.getBytes(StandardCharsets.UTF_8), BenchServer.SECRET),
                                "X-Shopify-Shop-Domain",
                                DOMAIN,
                                "X-Shopify-API-Version",
                                "2026-10",
                                "X-Shopify-Webhook-Id",
                                "poison-" + body.hashCode())
                        .forEach(request::header);
                assertThat(client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}

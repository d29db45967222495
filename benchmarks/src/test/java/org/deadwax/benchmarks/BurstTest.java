package org.deadwax.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.NightPlan;
import org.deadwax.simulator.Retries;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.TimedWebhook;
import org.deadwax.simulator.WebhookSender;
import org.junit.jupiter.api.Test;

/** A whole night through the real server, every webhook three times and in no order: what is counted is what was sold. */
class BurstTest {

    private static final Path JAR = Path.of("..", "server", "target", "deadwax-server.jar");
    private static final StoreProfile STORE = StoreProfile.american("burst.myshopify.com", BenchServer.SECRET);

    private static final List<Article> ARTICLES = List.of(
            article("LM-001-LP", Format.VINYL, "34.99"),
            article("LM-001-CD", Format.CD, "13.99"),
            article("LM-001-CS", Format.CASSETTE, "11.99"),
            article("LM-001-D", Format.DIGITAL_ALBUM, "9.99"));

    private record Count(long sold, long minor, long scanned) {}

    @Test
    void threeTimesAndInAnyOrderIsTheSameNight() throws Exception {
        assumeTrue(Files.exists(JAR), "The server's jar is not built.");
        System.setProperty("deadwax.server.jar", JAR.toString());
        Night night = Night.of(NightPlan.of(11, 120, STORE, ARTICLES, Instant.parse("2026-11-20T05:00:00Z")));
        try (BenchServer server = BenchServer.start()) {
            BenchTables tables = new BenchTables(server);
            tables.register(STORE.shopDomain());
            tables.products(ARTICLES);
            WebhookSender sender = new WebhookSender(
                    URI.create("http://127.0.0.1:" + server.port() + "/webhooks/shopify"), 16, Retries.QUICK);
            Delivery delivery = sender.sendAll(tripled(night));
            assertThat(delivery.accepted()).isEqualTo(delivery.webhooks());
            awaitDrained(server);
            assertThat(counts(server)).isEqualTo(expected(night));
        }
    }

    /** The third time under a new id, so that only what the bodies say can tell that it is known. */
    private static List<TimedWebhook> tripled(Night night) {
        Random random = new Random(3);
        List<TimedWebhook> all = new ArrayList<>(night.webhooks());
        all.addAll(night.webhooks());
        for (TimedWebhook w : night.webhooks()) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            all.add(new TimedWebhook(
                    w.at(),
                    w.act(),
                    w.topic(),
                    w.shopDomain(),
                    id,
                    w.eventId(),
                    w.triggeredAt(),
                    w.orderId(),
                    w.body(),
                    w.hmac()));
        }
        Collections.shuffle(all, random);
        return all;
    }

    private static Map<String, Count> expected(Night night) {
        return night.truth().bySku().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Count(
                                entry.getValue().sold(),
                                entry.getValue().net().minor(),
                                entry.getValue().scanned())));
    }

    private static Map<String, Count> counts(BenchServer server) throws SQLException {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT sku, sum(units), sum(revenue_minor),
                               count(DISTINCT (order_id, line_item_id, unit_no)) FILTER (WHERE kind = 'SCANNED')
                        FROM sale_entry JOIN product ON product.id = product_id WHERE NOT test GROUP BY sku
                        """)) {
            Map<String, Count> counts = new TreeMap<>();
            while (row.next()) {
                counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3), row.getLong(4)));
            }
            return counts;
        }
    }

    private static void awaitDrained(BenchServer server) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(90));
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT count(*) FILTER (WHERE state = 0), count(*) FILTER (WHERE state > 1) FROM store_inbox")) {
                    row.next();
                    assertThat(row.getLong(2)).as("parked or unclaimed").isZero();
                    if (row.getLong(1) == 0) {
                        return;
                    }
                }
                assertThat(Instant.now()).as("drained in time").isBefore(deadline);
                Thread.onSpinWait();
            }
        }
    }

    private static Article article(String sku, Format format, String price) {
        return new Article(sku, format, "Sea Glass " + sku, null, List.of(Money.of(price, "USD")));
    }
}

package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.NightPlan;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.UnitTally;

/**
 * A release night faster than it is: 300,000 orders take six hours, two fifths of them in the first, and all that happens
 * to them is told; ten times faster that is some 1,700 webhooks a second at the peak. A night of fewer orders is shorter, its
 * peak as high. The ratio is the time that p99 of the answers may take against what it took.
 */
final class ReleaseNight implements Benchmark {

    private static final StoreProfile STORE = StoreProfile.american("night.myshopify.com", BenchServer.SECRET);
    private static final long WHOLE = 300_000;
    private static final long SHORT = 9_000;
    private static final double FIRST_HOUR = 0.4;
    private static final int SLICE = 1_500;
    private static final int CONNECTIONS = 64;
    private static final double ALLOWED_MILLIS = 250;
    private static final double ALLOWED_AGE = 5;
    private static final Instant MIDNIGHT = Instant.parse("2026-11-20T05:00:00Z");

    private static final List<Article> ARTICLES = List.of(
            article("LM-001-LP", Format.VINYL, "34.99"),
            article("LM-001-CD", Format.CD, "13.99"),
            article("LM-001-CS", Format.CASSETTE, "11.99"),
            article("LM-001-D", Format.DIGITAL_ALBUM, "9.99"));

    @Override
    public String name() {
        return "night";
    }

    @Override
    public boolean takesOptions() {
        return true;
    }

    @Override
    public String run() throws Exception {
        return run(BenchOptions.NONE);
    }

    private record Sold(long units, long minor, long scanned) {
        Sold plus(UnitTally more) {
            return new Sold(units + more.sold(), minor + more.net().minor(), scanned + more.scanned());
        }
    }

    @Override
    public String run(BenchOptions options) throws Exception {
        long orders = options.orders(SHORT);
        long pace = options.pace(10);
        Map<String, Sold> expected = new TreeMap<>();
        List<Double> p99 = new ArrayList<>();
        double peak = 0;
        long webhooks = 0;
        try (BenchServer server = BenchServer.start();
                Oldest oldest = new Oldest(server)) {
            BenchTables tables = new BenchTables(server);
            tables.register(STORE.shopDomain());
            tables.products(ARTICLES);
            int slices = (int) Math.max(1, orders / SLICE);
            CompletableFuture<Night> next = CompletableFuture.completedFuture(night(0));
            warmUp(server);
            for (int i = 0; i < slices; i++) {
                Night night = next.get();
                int following = i + 1;
                // invented while this one is sent, as nothing of 300,000 orders would fit beside the server
                next = following < slices ? CompletableFuture.supplyAsync(() -> night(following)) : next;
                double rate = pace * perSecond(i, slices) * night.webhooks().size() / SLICE;
                List<SignedBody> bodies = night.webhooks().stream()
                        .map(webhook -> new SignedBody(webhook, server.port()))
                        .toList();
                try (WebhookLoad load =
                        new WebhookLoad(server.port(), CONNECTIONS, bodies, (1L << 44) + ((long) i << 24))) {
                    WebhookLoad.Outcome outcome = load.each(rate);
                    p99.add(outcome.p99().toNanos() / 1e6);
                    peak = Math.max(peak, outcome.perSecond());
                }
                webhooks += bodies.size();
                night.truth()
                        .bySku()
                        .forEach((sku, tally) ->
                                expected.merge(sku, new Sold(0, 0, 0).plus(tally), (a, b) -> a.plus(tally)));
                say(
                        "%d of %d orders, %.0f webhooks/s, p99 %.1f ms, oldest row %.1f s",
                        (i + 1) * SLICE, orders, rate, p99.getLast(), oldest.now());
            }
            drained(server);
            Map<String, Sold> found = sold(server);
            double worst = p99.stream().mapToDouble(Double::doubleValue).max().orElse(0);
            boolean exact = found.equals(expected);
            return line(
                            ALLOWED_MILLIS / worst,
                            "p99 of the answer %.1f ms in the slowest of %d slices".formatted(worst, slices),
                            "%.0f ms".formatted(ALLOWED_MILLIS))
                    + "\n  %d webhooks of %d orders at %d times their pace, %.0f webhooks/s at the peak"
                            .formatted(webhooks, (long) slices * SLICE, pace, peak)
                    + "\n  oldest row that waited: %.1f s (at most %.0f s)".formatted(oldest.worst(), ALLOWED_AGE)
                    + "\n  totals " + (exact ? "exact" : "WRONG: " + expected + " were sold, the server says " + found)
                    + "\n  heap after a collection: %d MB of at most 512".formatted(server.liveHeap());
        }
    }

    /** Orders per second of a slice at their natural pace: two fifths of the night in its first hour. */
    private static double perSecond(int slice, int slices) {
        double hour = Duration.ofHours(1).toSeconds();
        return (double) slice / slices < FIRST_HOUR ? WHOLE * FIRST_HOUR / hour : WHOLE * (1 - FIRST_HOUR) / (5 * hour);
    }

    private static Night night(int slice) {
        return Night.of(new NightPlan(
                100 + slice,
                SLICE,
                STORE,
                ARTICLES,
                MIDNIGHT,
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                slice * SLICE,
                false));
    }

    private static void warmUp(BenchServer server) throws Exception {
        say("warming up: a compiler that is still at work would be measured too");
        StoreProfile stranger = StoreProfile.american("night-stranger.myshopify.com", BenchServer.SECRET);
        List<SignedBody> bodies = PaidOrders.of(stranger, 300, 0).stream()
                .map(webhook -> new SignedBody(webhook, server.port()))
                .toList();
        try (WebhookLoad load = new WebhookLoad(server.port(), CONNECTIONS, bodies, 1L << 42)) {
            load.at(800, Duration.ofSeconds(15));
        }
    }

    /** How long the oldest row has waited; looked at twice a second. */
    private static final class Oldest implements AutoCloseable {
        private final AtomicLong worst = new AtomicLong();
        private final AtomicLong last = new AtomicLong();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread;

        Oldest(BenchServer server) {
            thread = Thread.ofVirtual().start(() -> {
                try (Connection worker = server.connect();
                        Statement statement = worker.createStatement()) {
                    while (!ended.get()) {
                        try (ResultSet row = statement.executeQuery(
                                "SELECT (1000 * extract(epoch FROM clock_timestamp() - received_at))::bigint"
                                        + " FROM store_inbox WHERE state = 0 ORDER BY id LIMIT 1")) {
                            last.set(row.next() ? row.getLong(1) : 0);
                        }
                        worst.accumulateAndGet(last.get(), Math::max);
                        TimeUnit.MILLISECONDS.sleep(500);
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        }

        double now() {
            return last.get() / 1e3;
        }

        double worst() {
            return worst.get() / 1e3;
        }

        @Override
        public void close() throws InterruptedException {
            ended.set(true);
            thread.join();
        }
    }

    private static void drained(BenchServer server) throws Exception {
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            while (Backlog.waiting(statement) > 0) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static Map<String, Sold> sold(BenchServer server) throws SQLException {
        try (Connection worker = server.connect();
                PreparedStatement statement = worker.prepareStatement("""
                        SELECT sku, sum(units), sum(revenue_minor),
                               count(DISTINCT (order_id, line_item_id, unit_no)) FILTER (WHERE kind = 'SCANNED')
                        FROM sale_entry JOIN product ON product.id = product_id WHERE NOT test GROUP BY sku
                        """);
                ResultSet row = statement.executeQuery()) {
            Map<String, Sold> sold = new TreeMap<>();
            while (row.next()) {
                sold.put(row.getString(1), new Sold(row.getLong(2), row.getLong(3), row.getLong(4)));
            }
            return sold;
        }
    }

    private static Article article(String sku, Format format, String price) {
        return new Article(sku, format, "Sea Glass " + sku, null, List.of(Money.of(price, "USD")));
    }

    private static void say(String text, Object... arguments) {
        System.err.println("night: " + text.formatted(arguments));
    }
}

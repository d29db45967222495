package org.deadwax.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.deadwax.benchmarks.WebhookLoad.Outcome;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.TimedWebhook;

/**
 * Durable webhooks per second through the whole server, against single-row commits per second of the same body by a plain
 * JDBC client into the same table of the same database. The shop is registered nowhere, so nothing is drained while the
 * ratio is taken; with a registered one, and the drainer at work, the ratio is printed below.
 */
final class Ingest implements Benchmark {

    private static final int CONNECTIONS = 64;
    private static final int PAIRS = 9;
    private static final int DRAINED_PAIRS = 3;
    private static final Duration WINDOW = Duration.ofSeconds(3);
    private static final int WARM_UP = 12;
    private static final int BODY = 9_200;

    private static final StoreProfile STRANGER =
            StoreProfile.american("bench-stranger.myshopify.com", BenchServer.SECRET);
    private static final StoreProfile REGISTERED =
            StoreProfile.american("bench-registered.myshopify.com", BenchServer.SECRET);

    @Override
    public String name() {
        return "ingest";
    }

    private record Pair(double ours, double theirs) {
        double ratio() {
            return ours / theirs;
        }
    }

    @Override
    public String run() throws Exception {
        try (BenchServer server = BenchServer.start()) {
            BenchTables tables = new BenchTables(server);
            List<SignedBody> one = List.of(nearest(BODY, server.port()));
            int stranger = tables.shop(STRANGER.shopDomain());
            List<Pair> pairs = new ArrayList<>();
            List<Double> sixteen = new ArrayList<>();
            Outcome half;
            try (WebhookLoad load = new WebhookLoad(server.port(), CONNECTIONS, one, 1L << 40);
                    PlainClient plain = new PlainClient(server, CONNECTIONS, one, stranger, 1L << 41)) {
                warmUp(load, plain);
                for (int i = 0; i < PAIRS; i++) {
                    tables.empty();
                    double ours = load.asFastAsPossible(WINDOW).perSecond();
                    pairs.add(new Pair(ours, plain.run(WINDOW, CONNECTIONS)));
                    sixteen.add(plain.run(WINDOW, 16));
                    say(
                            "%d of %d: ours %.0f, theirs %.0f, ratio %.2f; 16 plain connections %.0f",
                            i + 1,
                            PAIRS,
                            ours,
                            pairs.getLast().theirs(),
                            pairs.getLast().ratio(),
                            sixteen.getLast());
                }
                tables.empty();
                half = load.at(median(pairs, Pair::ours) / 2, Duration.ofSeconds(10));
            }
            List<Pair> drained = drained(server, tables, stranger);
            return line(
                            median(pairs, Pair::ratio),
                            "%.0f webhooks/s".formatted(median(pairs, Pair::ours)),
                            "%.0f commits/s over 64 plain connections".formatted(median(pairs, Pair::theirs)))
                    + "\n  16 plain connections: %.0f commits/s".formatted(median(sixteen, Double::doubleValue))
                    + "\n  at half the rate, %.0f webhooks/s: p50 %.1f ms, p99 %.1f ms"
                            .formatted(half.perSecond(), millis(half.p50()), millis(half.p99()))
                    + "\n  heap after a collection: %d MB of at most 512".formatted(server.liveHeap())
                    + "\n  while the drainer counts them: ratio %.2f (ours %.0f webhooks/s, theirs %.0f commits/s)"
                            .formatted(
                                    median(drained, Pair::ratio),
                                    median(drained, Pair::ours),
                                    median(drained, Pair::theirs));
        }
    }

    /** Orders that differ, of a registered store, so that each is counted. */
    private static List<Pair> drained(BenchServer server, BenchTables tables, int stranger) throws Exception {
        List<SignedBody> orders = PaidOrders.of(REGISTERED, 2_000, 0).stream()
                .map(webhook -> new SignedBody(webhook, server.port()))
                .toList();
        tables.register(REGISTERED.shopDomain());
        List<Pair> pairs = new ArrayList<>();
        try (WebhookLoad load = new WebhookLoad(server.port(), CONNECTIONS, orders, 1L << 43);
                PlainClient plain = new PlainClient(server, CONNECTIONS, orders, stranger, 1L << 44)) {
            // the server looks for new stores every five seconds
            load.at(200, Duration.ofSeconds(6));
            for (int i = 0; i < DRAINED_PAIRS; i++) {
                tables.empty();
                double ours = load.asFastAsPossible(WINDOW).perSecond();
                tables.empty();
                pairs.add(new Pair(ours, plain.run(WINDOW, CONNECTIONS)));
            }
        }
        return pairs;
    }

    private static void warmUp(WebhookLoad load, PlainClient plain) throws Exception {
        say("warming up: a compiler that is still at work would be measured too");
        double before = 0;
        double now = load.asFastAsPossible(WINDOW).perSecond();
        for (int i = 0; i < WARM_UP && (i < 6 || now > before * 1.1); i++) {
            before = now;
            now = load.asFastAsPossible(WINDOW).perSecond();
            plain.run(Duration.ofSeconds(1), CONNECTIONS);
        }
    }

    private static SignedBody nearest(int size, int port) {
        TimedWebhook webhook = PaidOrders.of(STRANGER, 200, 0).stream()
                .min(Comparator.comparingInt(paid -> Math.abs(paid.body().length - size)))
                .orElseThrow();
        return new SignedBody(webhook, port);
    }

    private static <T> double median(List<T> list, ToDoubleFunction<T> value) {
        double[] sorted = list.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static void say(String text, Object... arguments) {
        System.err.println("ingest: " + text.formatted(arguments));
    }
}

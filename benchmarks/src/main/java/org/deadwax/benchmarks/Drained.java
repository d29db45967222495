package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.TimedWebhook;

/**
 * Orders per second from the inbox to the ledger with nothing else to do, against webhooks per second through the door with
 * nothing drained: whoever is slower there falls behind for ever. The backlog is drained in tenths, since what is slow
 * with much is slow at the wrong time.
 */
final class Drained implements Benchmark {

    private static final StoreProfile STRANGER =
            StoreProfile.american("drain-stranger.myshopify.com", BenchServer.SECRET);
    private static final StoreProfile REGISTERED =
            StoreProfile.american("drain-registered.myshopify.com", BenchServer.SECRET);
    private static final int CONNECTIONS = 64;
    private static final int DIFFERENT = 2_000;
    private static final int WINDOWS = 5;
    private static final Duration WINDOW = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofHours(2);
    private static final long ORDERS = 50_000;

    @Override
    public String name() {
        return "drain";
    }

    @Override
    public boolean takesOptions() {
        return true;
    }

    @Override
    public String run() throws Exception {
        return run(BenchOptions.NONE);
    }

    @Override
    public String run(BenchOptions options) throws Exception {
        long orders = options.orders(ORDERS);
        try (BenchServer server = BenchServer.start()) {
            BenchTables tables = new BenchTables(server);
            List<TimedWebhook> paid = PaidOrders.of(REGISTERED, DIFFERENT, 0);
            double ingest = ingest(server, tables);
            say("ingest alone %.0f webhooks/s; putting %d orders into the inbox", ingest, orders);
            tables.register(REGISTERED.shopDomain());
            int shop = tables.shop(REGISTERED.shopDomain());
            // what is measured is neither the first plan nor the first compilation
            drain(server, tables, shop, paid, Math.min(20_000, Math.max(5_000, orders / 10)));
            Tenths tenths = drain(server, tables, shop, paid, orders);
            Growing growing = growing(server, tables, ingest / 3);
            return line(
                            tenths.all() / ingest,
                            "%.0f orders/s from the inbox to the ledger".formatted(tenths.all()),
                            "%.0f webhooks/s into the inbox".formatted(ingest))
                    + "\n  drain ratio=%.2f".formatted(tenths.all() / ingest)
                    + "\n  %d orders; last tenth at %.2f of the first tenth's rate (%.0f, %.0f orders/s)"
                            .formatted(orders, tenths.last() / tenths.first(), tenths.first(), tenths.last())
                    + "\n  memory in use: %d MB before, %d MB after; heap after a collection %d MB of at most 512"
                            .formatted(tenths.before, tenths.after, server.liveHeap())
                    + "\n  at a third of the ingest rate, %.0f webhooks/s for 20 s: %d waited after 10 s, %d after 20 s"
                            .formatted(ingest / 3, growing.half, growing.end);
        }
    }

    private static double ingest(BenchServer server, BenchTables tables) throws Exception {
        List<SignedBody> bodies = PaidOrders.of(STRANGER, 500, 0).stream()
                .map(webhook -> new SignedBody(webhook, server.port()))
                .toList();
        List<Double> windows = new ArrayList<>();
        try (WebhookLoad load = new WebhookLoad(server.port(), CONNECTIONS, bodies, 1L << 40)) {
            for (int i = 0; i < 4; i++) {
                load.asFastAsPossible(WINDOW);
            }
            for (int i = 0; i < WINDOWS; i++) {
                tables.empty();
                windows.add(load.asFastAsPossible(WINDOW).perSecond());
            }
        }
        tables.empty();
        return Medians.of(windows);
    }

    /** @param rates of each tenth, orders per second; @param before MB */
    private record Tenths(List<Double> rates, double all, long before, long after) {
        double first() {
            return rates.getFirst();
        }

        double last() {
            return rates.getLast();
        }
    }

    private static Tenths drain(BenchServer server, BenchTables tables, int shop, List<TimedWebhook> paid, long orders)
            throws Exception {
        tables.emptyOrders();
        new Backlog(server).fill(shop, paid, orders);
        long before = server.residentMegabytes();
        List<Double> rates = new ArrayList<>();
        try (Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            long base = Backlog.counted(statement, shop);
            long begin = System.nanoTime();
            long mark = begin;
            long marked = 0;
            for (int tenth = 1; tenth <= 10; tenth++) {
                long goal = orders * tenth / 10;
                long done = 0;
                while (done < goal) {
                    TimeUnit.MILLISECONDS.sleep(20);
                    done = Backlog.counted(statement, shop) - base;
                    if (System.nanoTime() - begin > LONGEST.toNanos()) {
                        throw new IllegalStateException(done + " of " + orders + " orders were drained in two hours.");
                    }
                }
                long now = System.nanoTime();
                rates.add((done - marked) / ((now - mark) / 1e9));
                say(
                        "%d of %d drained, %.0f orders/s, %d MB",
                        done, orders, rates.getLast(), server.residentMegabytes());
                mark = now;
                marked = done;
            }
            return new Tenths(rates, orders / ((mark - begin) / 1e9), before, server.residentMegabytes());
        }
    }

    private record Growing(long half, long end) {}

    private static Growing growing(BenchServer server, BenchTables tables, double perSecond) throws Exception {
        tables.emptyOrders();
        int different = (int) Math.min(60_000, Math.ceil(perSecond * 20));
        List<SignedBody> bodies = PaidOrders.of(REGISTERED, different, 1_000_000).stream()
                .map(webhook -> new SignedBody(webhook, server.port()))
                .toList();
        try (WebhookLoad load = new WebhookLoad(server.port(), CONNECTIONS, bodies, 1L << 43);
                Connection worker = server.connect();
                Statement statement = worker.createStatement()) {
            load.at(perSecond, Duration.ofSeconds(10));
            long half = Backlog.waiting(statement);
            load.at(perSecond, Duration.ofSeconds(10));
            return new Growing(half, Backlog.waiting(statement));
        }
    }

    private static void say(String text, Object... arguments) {
        System.err.println("drain: " + text.formatted(arguments));
    }
}

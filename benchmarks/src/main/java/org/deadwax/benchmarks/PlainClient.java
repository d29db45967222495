package org.deadwax.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** The peer: connections that each insert one row and commit, again and again, with nothing between them and the database. */
final class PlainClient implements AutoCloseable {

    private static final String INSERT = """
            INSERT INTO store_inbox (received_at, day, shop_id, size, state, codec, webhook_id, topic, api_version, body)
            VALUES (now(), current_date, ?, ?, 3, 0, ?, 'orders/paid', '2026-10', ?)
            ON CONFLICT DO NOTHING
            """;

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService threads;
    private final List<SignedBody> bodies;
    private final int shop;
    private final AtomicLong number;

    PlainClient(BenchServer server, int count, List<SignedBody> bodies, int shop, long firstNumber)
            throws SQLException {
        this.bodies = bodies;
        this.shop = shop;
        this.number = new AtomicLong(firstNumber);
        this.threads = Executors.newFixedThreadPool(count);
        for (int i = 0; i < count; i++) {
            connections.add(server.connect());
        }
    }

    /** @param count of the connections to use @return commits per second */
    double run(Duration time, int count) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (Connection connection : connections.subList(0, count)) {
            work.add(() -> insert(connection, end));
        }
        long commits = 0;
        for (Future<Long> done : threads.invokeAll(work)) {
            commits += done.get();
        }
        return commits / ((System.nanoTime() - start) / 1e9);
    }

    private long insert(Connection connection, long end) throws SQLException {
        long commits = 0;
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            while (System.nanoTime() < end) {
                long n = number.getAndIncrement();
                byte[] body = bodies.get((int) (n % bodies.size())).body();
                statement.setInt(1, shop);
                statement.setInt(2, body.length);
                statement.setString(3, SignedBody.id(n));
                statement.setBytes(4, body);
                commits += statement.executeUpdate();
            }
        }
        return commits;
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (Connection connection : connections) {
            connection.close();
        }
    }
}

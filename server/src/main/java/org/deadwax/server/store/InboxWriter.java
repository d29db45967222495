package org.deadwax.server.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits in groups: one thread takes what waits, up to 128 webhooks and 8 MB, without waiting for more. While it writes,
 * the next group gathers by itself, so the fuller the house, the larger the groups.
 */
final class InboxWriter implements Inbox, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(InboxWriter.class);

    private static final int ROWS = 128;
    private static final long BYTES = 8 << 20;

    /** A database that completes nothing in this time is gone; the sender hears of it within a second. */
    private static final long GONE_MILLIS = 850;

    /** Shopify hangs up after five seconds. */
    private static final long PATIENCE_MILLIS = 4_000;

    private final HikariDataSource pool;
    private final Runnable committed;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(16 * 1024);
    private final Thread thread;
    private volatile long progressAt = System.nanoTime();
    private volatile boolean closed;

    /**
     * @param pool for this writer alone; closed with it
     * @param committed called after a commit of what can be counted, on the writer's thread; must return at once
     */
    InboxWriter(HikariDataSource pool, Runnable committed) {
        this.pool = pool;
        this.committed = committed;
        this.thread = Thread.ofPlatform().name("inbox-writer").daemon().start(this::run);
    }

    private record Waiting(ReceivedWebhook webhook, CompletableFuture<Boolean> kept) {}

    @Override
    public void keep(ReceivedWebhook webhook) throws InboxUnavailable, InterruptedException {
        Waiting waiting = new Waiting(webhook, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            throw new InboxUnavailable(closed ? "The server is stopping." : "Too many webhooks wait.");
        }
        long began = System.nanoTime();
        while (true) {
            try {
                if (waiting.kept.get(GONE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
                throw new InboxUnavailable("The database did not take it.");
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (TimeoutException e) {
                if (millisSince(progressAt) > GONE_MILLIS || millisSince(began) > PATIENCE_MILLIS) {
                    // it may still be written: then its repetition meets the unique key
                    throw new InboxUnavailable("The database does not answer.");
                }
            }
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>(ROWS);
        while (!closed || !queue.isEmpty()) {
            try {
                gather(group);
                if (!group.isEmpty()) {
                    write(group);
                }
            } catch (InterruptedException e) {
                closed = true;
            } catch (RuntimeException e) {
                log.error("The inbox writer goes on after an error", e);
                answer(group, false);
            }
            group.clear();
        }
    }

    private void gather(List<Waiting> group) throws InterruptedException {
        Waiting next = queue.poll(100, TimeUnit.MILLISECONDS);
        long bytes = 0;
        while (next != null) {
            group.add(next);
            bytes += next.webhook.body().bytes().length;
            next = group.size() < ROWS && bytes < BYTES ? queue.poll() : null;
        }
    }

    private void write(List<Waiting> group) {
        try (Connection connection = pool.getConnection()) {
            try {
                InboxInsert.insert(
                        connection, group.stream().map(Waiting::webhook).toList());
                answer(group, true);
            } catch (SQLException e) {
                if (!connection.isValid(1)) {
                    throw e;
                }
                log.warn("A group of {} webhooks is repeated one by one: {}", group.size(), e.getMessage());
                writeEach(connection, group);
            }
        } catch (SQLException e) {
            log.warn("{} webhooks were not kept, their senders come again: {}", group.size(), e.getMessage());
            answer(group, false);
        }
    }

    private void writeEach(Connection connection, List<Waiting> group) throws SQLException {
        for (Waiting one : group) {
            try {
                InboxInsert.insert(connection, List.of(one.webhook));
                answer(List.of(one), true);
            } catch (SQLException e) {
                if (!connection.isValid(1)) {
                    throw e;
                }
                log.warn("Webhook {} was not kept: {}", one.webhook.webhookId(), e.getMessage());
                answer(List.of(one), false);
            }
        }
    }

    private void answer(List<Waiting> group, boolean kept) {
        if (kept) {
            progressAt = System.nanoTime();
            if (group.stream().anyMatch(one -> one.webhook.shop().registered())) {
                committed.run();
            }
        }
        for (Waiting one : group) {
            // those of a group that were answered already keep their answer
            one.kept.complete(kept);
        }
    }

    /** Writes what waits, then ends. */
    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(3_000);
        pool.close();
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}

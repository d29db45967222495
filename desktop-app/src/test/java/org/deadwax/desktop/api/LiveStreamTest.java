package org.deadwax.desktop.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LiveStreamTest {

    private static final UUID LABEL = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final String TOTAL = "\"total\":{\"units\":%d,\"revenue\":{\"minor\":999,\"currency\":\"USD\"}}";
    private static final String BOARD = ("{\"seq\":%d,\"asOf\":\"2026-11-20T07:14:00Z\"," + TOTAL
            + ",\"delayMillis\":800,\"minutes\":[],\"formats\":[],\"releases\":[],\"feed\":[]}");
    private static final String BATCH = "{\"seq\":%d," + TOTAL + ",\"delayMillis\":null,\"sales\":[]}";

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @Test
    void aBrokenStreamGoesOnWhereItWas() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(1);
        try (Peer peer = new Peer(exchange -> {
                    OutputStream out = stream(exchange);
                    if (visits.incrementAndGet() == 1) {
                        Peer.event(out, 41, "board", BOARD.formatted(41, 10));
                        Peer.event(out, 42, "batch", BATCH.formatted(42, 11));
                    } else {
                        Peer.event(out, 43, "batch", BATCH.formatted(43, 12));
                        hold(over);
                    }
                });
                LiveStream stream = follow(peer)) {
            assertThat(next()).isEqualTo("connected");
            assertThat(next()).isEqualTo("board 41 units 10");
            assertThat(next()).isEqualTo("batch 42 units 11");
            assertThat(next()).startsWith("disconnected, again");
            assertThat(next()).isEqualTo("connected");
            assertThat(next()).isEqualTo("batch 43 units 12");
            assertThat(peer.asked.get(0)).contains("last=null");
            assertThat(peer.asked.get(1)).contains("last=42");
        } finally {
            over.countDown();
        }
    }

    @Test
    void anEventThatCannotBeReadStartsFromAWholeBoardAgain() throws Exception {
        AtomicInteger visits = new AtomicInteger();
        CountDownLatch over = new CountDownLatch(1);
        try (Peer peer = new Peer(exchange -> {
                    OutputStream out = stream(exchange);
                    if (visits.incrementAndGet() == 1) {
                        Peer.event(out, 7, "board", BOARD.formatted(7, 1));
                        Peer.event(out, 8, "batch", "{\"seq\":\"no number\"}");
                        hold(over);
                    } else {
                        Peer.event(out, 9, "board", BOARD.formatted(9, 2));
                        hold(over);
                    }
                });
                LiveStream stream = follow(peer)) {
            assertThat(next()).isEqualTo("connected");
            assertThat(next()).isEqualTo("board 7 units 1");
            assertThat(next()).startsWith("disconnected, again: The server speaks a newer language");
            assertThat(next()).isEqualTo("connected");
            assertThat(next()).isEqualTo("board 9 units 2");
            assertThat(peer.asked.get(1)).contains("last=null");
        } finally {
            over.countDown();
        }
    }

    @Test
    void anEndedSessionIsNotTriedAgain() throws Exception {
        try (Peer peer = new Peer(exchange -> Peer.json(exchange, 401, "application/problem+json", "{}"));
                LiveStream stream = follow(peer)) {
            assertThat(next()).isEqualTo("disconnected, for good: This session has ended. Sign in again.");
            assertThat(heard.poll(1500, TimeUnit.MILLISECONDS)).isNull();
            assertThat(peer.asked).hasSize(1);
        }
    }

    private LiveStream follow(Peer peer) {
        Connection connection = new Connection(peer.url());
        return LiveStream.open(connection, LABEL, new Ear(), Clock.systemUTC());
    }

    private String next() throws InterruptedException {
        String word = heard.poll(15, TimeUnit.SECONDS);
        return word == null ? "silence" : word;
    }

    private static OutputStream stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void hold(CountDownLatch over) throws IOException {
        try {
            over.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private final class Ear implements LiveStream.Listener {
        @Override
        public void connected() {
            heard.add("connected");
        }

        @Override
        public void board(LiveBoard board) {
            heard.add("board " + board.seq() + " units " + board.total().units());
        }

        @Override
        public void batch(LiveBatch batch) {
            heard.add("batch " + batch.seq() + " units " + batch.total().units());
        }

        @Override
        public void disconnected(Instant since, @Nullable Instant nextTry, String reason) {
            heard.add("disconnected, " + (nextTry == null ? "for good" : "again") + ": " + reason);
        }
    }
}

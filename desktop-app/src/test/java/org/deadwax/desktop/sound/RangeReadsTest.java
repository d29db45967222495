package org.deadwax.desktop.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RangeReadsTest {

    private static final int PIECE = 1 << 19;

    private final byte[] file = new byte[6 * PIECE + 1_234];
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private final AtomicInteger leaves = new AtomicInteger();
    private volatile int expired = -1;
    private HttpServer storage;

    @BeforeEach
    void begin() throws IOException {
        new Random(7).nextBytes(file);
        storage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        storage.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        storage.createContext("/", this::answer);
        storage.start();
    }

    @AfterEach
    void end() {
        storage.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestURI().getPath().equals("/" + expired)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            String range = exchange.getRequestHeaders().getFirst("Range");
            ranges.add(range);
            String[] ends = range.substring("bytes=".length()).split("-", 2);
            byte[] part = Arrays.copyOfRange(file, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]) + 1);
            exchange.sendResponseHeaders(206, part.length);
            exchange.getResponseBody().write(part);
        }
    }

    private RangeReads reads() {
        return new RangeReads(
                new OkHttpClient(),
                () -> "http://127.0.0.1:" + storage.getAddress().getPort() + "/" + leaves.incrementAndGet(),
                file.length);
    }

    @Test
    void readsAnywhereAcrossPieces() throws IOException {
        try (RangeReads reads = reads()) {
            for (int at : new int[] {0, PIECE - 100, 3 * PIECE - 1, file.length - 500}) {
                assertThat(reads.bytes(at, 500)).isEqualTo(Arrays.copyOfRange(file, at, at + 500));
            }
            assertThat(reads.read(file.length, new byte[1], 0, 1)).isEqualTo(-1);
            assertThatThrownBy(() -> reads.bytes(file.length - 10, 11)).hasMessageContaining("The file ends at");
            assertThat(leaves).hasValue(1);
        }
    }

    @Test
    void fetchesNoMoreThanIsNeededAndABitAhead() throws IOException {
        try (RangeReads reads = reads()) {
            reads.bytes(0, 100);
            reads.bytes(200, 1_000);
            reads.bytes(PIECE - 50, 10);
            assertThat(ranges.size()).isBetween(1, 3);
            assertThat(ranges).contains("bytes=0-" + (PIECE - 1)).doesNotHaveDuplicates();
        }
    }

    @Test
    void leaveThatRanOutIsAskedForAgain() throws IOException {
        try (RangeReads reads = reads()) {
            reads.bytes(0, 100);
            expired = 1;
            assertThat(reads.bytes(5 * PIECE, 100)).isEqualTo(Arrays.copyOfRange(file, 5 * PIECE, 5 * PIECE + 100));
            assertThat(leaves.get()).isGreaterThan(1);
        }
    }

    @Test
    void whatFailedIsTriedAgainByTheNextRead() throws IOException {
        try (RangeReads reads = reads()) {
            reads.bytes(0, 10);
            int port = storage.getAddress().getPort();
            storage.stop(0);
            assertThatThrownBy(() -> reads.bytes(5 * PIECE, 10)).isInstanceOf(IOException.class);
            storage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            storage.createContext("/", this::answer);
            storage.start();
            assertThat(reads.bytes(5 * PIECE, 10)).hasSize(10);
        }
    }
}

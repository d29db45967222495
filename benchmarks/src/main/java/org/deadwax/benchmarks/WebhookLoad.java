package org.deadwax.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends signed requests over so many connections from one thread: the generator shares the machine's cores with what it
 * measures, so it does nothing but write, read a status, and write again.
 */
final class WebhookLoad implements AutoCloseable {

    private final List<SignedBody> bodies;
    private final Selector selector;
    private final List<Wire> wires = new ArrayList<>();
    private long number;
    private long[] latencies = new long[1 << 16];
    private int answered;
    private long left = Long.MAX_VALUE;

    WebhookLoad(int port, int connections, List<SignedBody> bodies, long firstNumber) throws IOException {
        this.bodies = bodies;
        this.number = firstNumber;
        this.selector = Selector.open();
        int longest = bodies.stream().mapToInt(SignedBody::length).max().orElse(0);
        for (int i = 0; i < connections; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, 256 * 1024);
            channel.configureBlocking(false);
            Wire wire = new Wire(channel, ByteBuffer.allocateDirect(longest), ByteBuffer.allocate(1024));
            channel.register(selector, SelectionKey.OP_READ, wire);
            wires.add(wire);
        }
    }

    /** @param perSecond answered with 200, and on disk by then; @param p99 from the request's due time to its answer */
    record Outcome(double perSecond, Duration p50, Duration p99) {}

    private static final class Wire {
        final SocketChannel channel;
        final ByteBuffer out;
        final ByteBuffer in;
        boolean busy;
        long began;

        Wire(SocketChannel channel, ByteBuffer out, ByteBuffer in) {
            this.channel = channel;
            this.out = out;
            this.in = in;
        }
    }

    Outcome asFastAsPossible(Duration time) throws IOException {
        return run(time, 0);
    }

    /** Open loop: a late answer does not put off the next request, and its wait counts. */
    Outcome at(double perSecond, Duration time) throws IOException {
        return run(time, 1e9 / perSecond);
    }

    /** Each body once, in their order, open loop too. */
    Outcome each(double perSecond) throws IOException {
        left = bodies.size();
        try {
            return run(Duration.ofDays(1), 1e9 / perSecond);
        } finally {
            left = Long.MAX_VALUE;
        }
    }

    private Outcome run(Duration time, double interval) throws IOException {
        answered = 0;
        long start = System.nanoTime();
        long end = start + time.toNanos();
        long due = start;
        int free = 0;
        while (left > 0 && System.nanoTime() < end || busy()) {
            long now = System.nanoTime();
            while (left > 0 && now < end && (interval == 0 || due <= now)) {
                Wire wire = nextFree(free);
                if (wire == null) {
                    break;
                }
                free = wires.indexOf(wire);
                send(wire, interval == 0 ? now : due);
                due += (long) interval;
                left--;
            }
            // spinning until the next is due would take a core from what is measured
            selector.select(this::ready, interval == 0 ? 10 : 1);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = Arrays.copyOf(latencies, answered);
        Arrays.sort(sorted);
        return new Outcome(answered / seconds, share(sorted, 0.5), share(sorted, 0.99));
    }

    private boolean busy() {
        return wires.stream().anyMatch(wire -> wire.busy);
    }

    private @Nullable Wire nextFree(int from) {
        for (int i = 0; i < wires.size(); i++) {
            Wire wire = wires.get((from + i) % wires.size());
            if (!wire.busy) {
                return wire;
            }
        }
        return null;
    }

    private void send(Wire wire, long began) throws IOException {
        long n = number++;
        bodies.get((int) (n % bodies.size())).write(wire.out, n);
        wire.busy = true;
        wire.began = began;
        while (wire.out.hasRemaining()) {
            wire.channel.write(wire.out);
        }
    }

    private void ready(SelectionKey key) {
        Wire wire = (Wire) key.attachment();
        try {
            if (wire.channel.read(wire.in) < 0) {
                throw new IOException("The server hung up.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int length = wire.in.position();
        byte[] bytes = wire.in.array();
        boolean whole = length >= 4 && bytes[length - 1] == '\n' && bytes[length - 3] == '\n';
        if (!whole) {
            return;
        }
        if (bytes[9] != '2') {
            throw new IllegalStateException("Refused: " + new String(bytes, 0, length, StandardCharsets.UTF_8));
        }
        wire.in.clear();
        wire.busy = false;
        if (answered == latencies.length) {
            latencies = Arrays.copyOf(latencies, answered * 2);
        }
        latencies[answered++] = System.nanoTime() - wire.began;
    }

    private static Duration share(long[] sorted, double share) {
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]);
    }

    @Override
    public void close() throws IOException {
        for (Wire wire : wires) {
            wire.channel.close();
        }
        selector.close();
    }
}

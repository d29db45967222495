package org.deadwax.demo;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.LiveStream;
import org.deadwax.model.LiveBatch;
import org.deadwax.model.LiveBoard;
import org.deadwax.model.LiveSale;
import org.deadwax.model.LiveTotal;
import org.deadwax.model.Money;
import org.jspecify.annotations.Nullable;

/** Follows the live stream as the desktop's screen does, and notes when each order was first seen there. */
final class LiveWatch implements LiveStream.Listener, AutoCloseable {

    private final Map<String, Long> seen = new ConcurrentHashMap<>();
    private final LiveStream stream;
    private volatile @Nullable LiveTotal total;

    LiveWatch(Connection connection, UUID label) {
        this.stream = LiveStream.open(connection, label, this, Clock.systemUTC());
    }

    /** Units and revenue on the screen now. */
    LiveTotal total() {
        LiveTotal now = total;
        return now == null ? new LiveTotal(0, Money.zero("USD")) : now;
    }

    /**
     * From an order's leaving the shop to its appearance on the screen, in milliseconds, ascending.
     *
     * @param sentNanos when its first counting webhook was due, by order name
     */
    long[] delays(Map<String, Long> sentNanos) {
        return sentNanos.entrySet().stream()
                .flatMapToLong(sent -> {
                    Long at = seen.get(sent.getKey());
                    return at == null ? LongStream.empty() : LongStream.of((at - sent.getValue()) / 1_000_000);
                })
                .sorted()
                .toArray();
    }

    /** @param sorted ascending; @param share as 0.99 */
    static long percentile(long[] sorted, double share) {
        return sorted.length == 0
                ? -1
                : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    @Override
    public void connected() {}

    @Override
    public void board(LiveBoard board) {
        total = board.total();
        note(board.feed().toArray(LiveSale[]::new));
    }

    @Override
    public void batch(LiveBatch batch) {
        total = batch.total();
        note(batch.sales().toArray(LiveSale[]::new));
    }

    @Override
    public void disconnected(Instant since, @Nullable Instant nextTry, String reason) {
        System.err.println("deadwax: the live stream broke: " + reason);
    }

    @Override
    public void close() {
        stream.close();
    }

    private void note(LiveSale... sales) {
        long now = System.nanoTime();
        Arrays.stream(sales).forEach(sale -> seen.putIfAbsent(sale.orderName(), now));
    }
}

package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.junit.jupiter.api.Test;

/** On a clock that runs only while somebody waits for it. */
class BandwidthTest {

    private static final long MEGABYTE = 1_000_000;

    private static final class Virtual implements Bandwidth.Time {
        private volatile long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void pass(Condition condition, long nanos) {
            now += nanos;
        }

        double seconds() {
            return now / 1e9;
        }
    }

    /** A clock that stands still until the test says so. */
    private static final class Standing implements Bandwidth.Time {
        final CountDownLatch someoneWaits = new CountDownLatch(1);
        volatile long now;

        @Override
        public long nanos() {
            return now;
        }

        @Override
        public void pass(Condition condition, long nanos) throws InterruptedException {
            someoneWaits.countDown();
            condition.await();
        }
    }

    private final Virtual time = new Virtual();

    private void send(Bandwidth bandwidth, long bytes) throws InterruptedException {
        for (long sent = 0; sent < bytes; ) {
            int piece = (int) Math.min(bandwidth.piece(), bytes - sent);
            bandwidth.take(piece);
            sent += piece;
        }
    }

    @Test
    void keepsTheRateOverTime() throws Exception {
        Bandwidth bandwidth = new Bandwidth(2 * MEGABYTE, time);
        send(bandwidth, 20 * MEGABYTE);
        // a quarter of a second's worth passes at once, and one piece may be owed
        assertThat(time.seconds()).isBetween(9.7, 10.0);
    }

    @Test
    void noLimitIsNoWaiting() throws Exception {
        Bandwidth bandwidth = new Bandwidth(0, time);
        send(bandwidth, 500 * MEGABYTE);
        assertThat(time.seconds()).isZero();
    }

    @Test
    void aRestIsNotSavedUp() throws Exception {
        Bandwidth bandwidth = new Bandwidth(MEGABYTE, time);
        send(bandwidth, MEGABYTE);
        time.now += Duration.ofMinutes(10).toNanos();
        double rested = time.seconds();
        send(bandwidth, 5 * MEGABYTE);
        assertThat(time.seconds() - rested).isBetween(4.6, 5.0);
    }

    @Test
    void anotherLimitCountsFromThenOn() throws Exception {
        Bandwidth bandwidth = new Bandwidth(MEGABYTE, time);
        send(bandwidth, 2 * MEGABYTE);
        double changed = time.seconds();
        bandwidth.limit(10 * MEGABYTE);
        send(bandwidth, 20 * MEGABYTE);
        assertThat(time.seconds() - changed).isBetween(1.7, 2.1);
    }

    @Test
    void aNewLimitWakesThoseWhoWait() throws Exception {
        Standing standing = new Standing();
        Bandwidth bandwidth = new Bandwidth(10, standing);
        bandwidth.take(MEGABYTE);
        Thread waiting = Thread.ofVirtual().start(() -> quietly(bandwidth, 1));
        assertThat(standing.someoneWaits.await(10, TimeUnit.SECONDS)).isTrue();
        bandwidth.limit(0);
        assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
    }

    @Test
    void whoeverCameFirstPassesFirst() throws Exception {
        Standing standing = new Standing();
        Bandwidth bandwidth = new Bandwidth(10, standing);
        bandwidth.take(MEGABYTE);
        List<Integer> order = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            int me = n;
            threads.add(Thread.ofVirtual().start(() -> {
                quietly(bandwidth, 2);
                synchronized (order) {
                    order.add(me);
                }
            }));
            int waiting = n + 1;
            EngineTest.until(() -> bandwidth.waiting() == waiting);
        }
        // the third gives up: the others keep their places
        threads.get(2).interrupt();
        threads.get(2).join();
        bandwidth.limit(10);
        List<Integer> expected = new ArrayList<>(List.of(2));
        for (int next : List.of(0, 1, 3, 4)) {
            // nothing is owed any more, and then there is time for one byte: whoever is first passes, and owes another
            bandwidth.limit(10);
            standing.now += TimeUnit.MILLISECONDS.toNanos(101);
            bandwidth.limit(10);
            threads.get(next).join(Duration.ofSeconds(10));
            expected.add(next);
            assertThat(order).isEqualTo(expected);
        }
        assertThat(bandwidth.waiting()).isZero();
    }

    @Test
    void piecesAreSmallUnderALowLimit() {
        assertThat(new Bandwidth(0, time).piece()).isEqualTo(65_536);
        assertThat(new Bandwidth(20_000, time).piece()).isEqualTo(1_024);
        assertThat(new Bandwidth(200_000, time).piece()).isEqualTo(10_000);
    }

    private static void quietly(Bandwidth bandwidth, long bytes) {
        try {
            bandwidth.take(bytes);
        } catch (InterruptedException e) {
            // gave up
        }
    }
}

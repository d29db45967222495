package org.deadwax.shopifyfake;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Sends webhooks as they happen, with Shopify's manners: most at once and some late, so that they overtake each other; some
 * twice; what was not taken eight times more, ever longer apart, and then never again, nor anything of its topic.
 */
public final class LivePost implements AutoCloseable {

    /** Shopify repeats so often. */
    private static final int REPETITIONS = 8;

    /**
     * @param connections that send at once
     * @param late by how much the late ones are late at most; six in a hundred are, the others up to 400 ms
     * @param patience from the first to the last repetition: four hours at Shopify, doubling from one to the next
     * @param seed of what is late and what comes twice
     */
    public record Manners(int connections, Duration late, Duration patience, long seed) {}

    /** Hears, on the threads that send, what becomes of webhooks. */
    public interface Ear {

        /** It goes out. @param due when it is to, of {@link System#nanoTime()} */
        default void left(String topic, byte[] body, long due) {}

        /** @param status 0 for a connection that broke; @param nanos it took; @param last it will not be repeated */
        default void answered(int status, long nanos, boolean last) {}
    }

    private final Webhooks webhooks;
    private final Manners manners;
    private final Ear ear;
    private final Random random;
    private final DelayQueue<Attempt> waiting = new DelayQueue<>();
    private final Object quiet = new Object();
    private long places;
    private long open;
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

    LivePost(Webhooks webhooks, Manners manners, Ear ear) {
        this.webhooks = webhooks;
        this.manners = manners;
        this.ear = ear;
        this.random = new Random(manners.seed());
        for (int i = 0; i < manners.connections(); i++) {
            senders.submit(this::send);
        }
    }

    synchronized void take(Webhooks.Sent sent) {
        add(sent, random.nextInt(100) < 6 ? late() : Duration.ofMillis(random.nextInt(400)));
        int chance = random.nextInt(1_000);
        if (chance < 30) {
            add(sent, late());
        } else if (chance < 38) {
            // some say that ids change when a webhook is repeated
            add(sent.as(UUID.randomUUID().toString()), late());
        }
    }

    /** Waits until everything so far was taken or given up. */
    public void awaitQuiet() throws InterruptedException {
        synchronized (quiet) {
            while (open > 0) {
                quiet.wait();
            }
        }
    }

    private void add(Webhooks.Sent sent, Duration in) {
        synchronized (quiet) {
            open++;
        }
        long due = System.nanoTime() + in.toNanos();
        ear.left(sent.topic(), sent.body(), due);
        waiting.add(new Attempt(sent, due, places++, 0));
    }

    private Duration late() {
        return Duration.ofMillis((long) (random.nextDouble() * manners.late().toMillis()));
    }

    private Void send() throws InterruptedException {
        while (true) {
            Attempt attempt = waiting.take();
            long began = System.nanoTime();
            int status = webhooks.post(attempt.sent);
            boolean taken = status / 100 == 2;
            boolean last = taken || attempt.repeated == REPETITIONS;
            ear.answered(status, System.nanoTime() - began, last);
            if (!last) {
                waiting.add(attempt.again(manners.patience()));
                continue;
            }
            if (!taken) {
                attempt.sent.shop().giveUp(attempt.sent.topic(), attempt.sent.uri());
            }
            synchronized (quiet) {
                open--;
                quiet.notifyAll();
            }
        }
    }

    /** What waits is sent no more. */
    @Override
    public void close() {
        senders.shutdownNow();
        senders.close();
    }

    private record Attempt(Webhooks.Sent sent, long due, long place, int repeated) implements Delayed {

        /** The pauses double and come to the patience altogether. */
        Attempt again(Duration patience) {
            long pause = (patience.toNanos() << repeated) / ((1 << REPETITIONS) - 1);
            return new Attempt(sent, System.nanoTime() + pause, place, repeated + 1);
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Attempt that = (Attempt) other;
            int byTime = Long.compare(due - that.due, 0);
            return byTime != 0 ? byTime : Long.compare(place, that.place);
        }
    }
}

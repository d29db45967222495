package org.deadwax.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Posts webhooks over so many connections, at a shop's own pace or as fast as they are taken. */
public final class WebhookSender {

    /** Answers may take five seconds; then Shopify hangs up. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final URI endpoint;
    private final int connections;
    private final Retries retries;
    private final Consumer<TimedWebhook> accepted;

    /** @param accepted told of each webhook once it was answered with 2xx, on the sending thread */
    public WebhookSender(URI endpoint, int connections, Retries retries, Consumer<TimedWebhook> accepted) {
        this.endpoint = endpoint;
        this.connections = connections;
        this.retries = retries;
        this.accepted = accepted;
    }

    public WebhookSender(URI endpoint, int connections, Retries retries) {
        this(endpoint, connections, retries, webhook -> {});
    }

    /** As fast as possible, in the given order. */
    public Delivery sendAll(Collection<TimedWebhook> webhooks) throws InterruptedException {
        return send(webhooks, 0);
    }

    /**
     * At the times at which they come, counted from now.
     *
     * @param pace 1 for real time, 60 for an hour in a minute
     */
    public Delivery sendTimed(Collection<TimedWebhook> webhooks, double pace) throws InterruptedException {
        return send(webhooks, pace);
    }

    private Delivery send(Collection<TimedWebhook> webhooks, double pace) throws InterruptedException {
        DeliveryCount count = new DeliveryCount(webhooks.size());
        DelayQueue<Attempt> waiting = new DelayQueue<>();
        long start = System.nanoTime();
        long place = 0;
        for (TimedWebhook webhook : webhooks) {
            long due = pace <= 0 ? start : start + (long) (webhook.at().toNanos() / pace);
            waiting.add(new Attempt(webhook, due, place++, 1));
        }
        AtomicLong open = new AtomicLong(webhooks.size());
        try (HttpClient client = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build();
                ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < connections; i++) {
                workers.submit(() -> work(client, waiting, open, count));
            }
            workers.shutdown();
            if (!workers.awaitTermination(1, TimeUnit.DAYS)) {
                throw new IllegalStateException("A night does not take a day to send.");
            }
        }
        return count.delivery();
    }

    private Void work(HttpClient client, DelayQueue<Attempt> waiting, AtomicLong open, DeliveryCount count)
            throws InterruptedException {
        while (open.get() > 0) {
            Attempt attempt = waiting.poll(20, TimeUnit.MILLISECONDS);
            if (attempt == null) {
                continue;
            }
            long began = System.nanoTime();
            int status = post(client, attempt.webhook());
            if (status / 100 == 2) {
                count.accepted(System.nanoTime() - began);
                accepted.accept(attempt.webhook());
                open.decrementAndGet();
            } else if (attempt.number() > retries.most()) {
                count.refused(status, true);
                open.decrementAndGet();
            } else {
                count.refused(status, false);
                long due = System.nanoTime() + retries.before(attempt.number()).toNanos();
                waiting.add(new Attempt(attempt.webhook(), due, attempt.place(), attempt.number() + 1));
            }
        }
        return null;
    }

    private int post(HttpClient client, TimedWebhook webhook) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
        webhook.headers().forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            return 0;
        }
    }

    private record Attempt(TimedWebhook webhook, long due, long place, int number) implements Delayed {

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

package org.deadwax.shopifyfake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what shops have to say, signed, to whoever subscribed; or keeps it back, loses some, sends some thrice and mixes them
 * up, as told. What was not taken is sent again when it is asked for.
 */
public final class Webhooks {

    private static final Set<String> COMPLIANCE = Set.of("customers/data_request", "customers/redact", "shop/redact");

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(1))
            .build();
    private final FakeApp app;
    private final List<Sent> waiting = Collections.synchronizedList(new ArrayList<>());
    private volatile Random chance = new Random(0);
    private volatile double lost;
    private volatile String complianceUri = "";
    private volatile String signedWith;
    private volatile String tunnel = "";
    private volatile int lostCount;
    private volatile @Nullable LivePost live;
    private final AtomicInteger untilThen = new AtomicInteger();
    private volatile Runnable afterTaken = () -> {};

    Webhooks(FakeApp app) {
        this.app = app;
        this.signedWith = app.clientSecret();
    }

    record Sent(
            FakeShop shop,
            String uri,
            String topic,
            String domain,
            String id,
            String eventId,
            String triggeredAt,
            byte[] body) {

        Sent as(String otherId) {
            return new Sent(shop, uri, topic, domain, otherId, eventId, triggeredAt, body);
        }
    }

    /** From now on webhooks are sent as they happen, and {@link #deliver()} has nothing to do. */
    public LivePost live(LivePost.Manners manners, LivePost.Ear ear) {
        LivePost post = new LivePost(this, manners, ear);
        live = post;
        return post;
    }

    /** That part of all webhooks is never sent. */
    public void lose(double part, long seed) {
        chance = new Random(seed);
        lost = part;
    }

    public int lost() {
        return lostCount;
    }

    /** Where the three compliance topics go: an application declares it, no subscription does. */
    public void complianceTo(String uri) {
        complianceUri = uri;
    }

    /** Takes what goes to any address to this one instead, as a tunnel to a developer's machine does. */
    public void through(String url) {
        tunnel = url;
    }

    /** The secret was changed, or the merchant pressed “send test notification”. */
    public void signWith(String secret) {
        signedWith = secret;
    }

    void send(FakeShop shop, String topic, Map<String, ?> body) {
        send(shop, topic, JSON.writeValueAsBytes(body), UUID.randomUUID().toString());
    }

    void send(FakeShop shop, String topic, byte[] body, String eventId) {
        List<String> uris = COMPLIANCE.contains(topic) && !complianceUri.isEmpty()
                ? List.of(complianceUri)
                : shop.addressesOf(topic);
        for (String uri : uris) {
            if (chance.nextDouble() < lost) {
                lostCount++;
                continue;
            }
            Sent sent = new Sent(
                    shop,
                    uri,
                    topic,
                    shop.domain(),
                    UUID.randomUUID().toString(),
                    eventId,
                    shop.now().toString(),
                    body);
            LivePost post = live;
            if (post == null) {
                waiting.add(sent);
            } else {
                post.take(sent);
            }
        }
    }

    /** Once so many more were taken; on the thread that sent the last of them. */
    public void afterTaken(int webhooks, Runnable work) {
        afterTaken = work;
        untilThen.set(webhooks);
    }

    /** In the order in which things happened. @return how many were not taken and wait for the next time */
    public int deliver() {
        return deliver(1, null);
    }

    /** Each so many times and in any order. */
    public int deliver(int times, @Nullable Random shuffled) {
        List<Sent> all = new ArrayList<>();
        synchronized (waiting) {
            for (int i = 0; i < times; i++) {
                all.addAll(waiting);
            }
            waiting.clear();
        }
        if (shuffled != null) {
            Collections.shuffle(all, shuffled);
        }
        List<Sent> refused = all.stream().filter(one -> post(one) / 100 != 2).toList();
        waiting.addAll(refused);
        return refused.size();
    }

    private URI address(String uri) {
        return URI.create(tunnel.isEmpty() ? uri : tunnel + URI.create(uri).getRawPath());
    }

    /** @return the answer's status; 0 when none came within five seconds */
    int post(Sent one) {
        HttpRequest request = HttpRequest.newBuilder(address(one.uri))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .header("X-Shopify-Topic", one.topic)
                .header("X-Shopify-Hmac-Sha256", Signature.ofBody(one.body, signedWith))
                .header("X-Shopify-Shop-Domain", one.domain)
                .header("X-Shopify-API-Version", AdminEndpoint.VERSION)
                .header("X-Shopify-Webhook-Id", one.id)
                .header("X-Shopify-Event-Id", one.eventId)
                .header("X-Shopify-Triggered-At", one.triggeredAt)
                .POST(HttpRequest.BodyPublishers.ofByteArray(one.body))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2 && untilThen.decrementAndGet() == 0) {
                afterTaken.run();
            }
            return status;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}

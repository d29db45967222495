package org.deadwax.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreInstall;
import org.deadwax.shopifyfake.FakeApp;
import org.deadwax.shopifyfake.FakeShop;
import org.deadwax.shopifyfake.LivePost;
import org.deadwax.shopifyfake.ShopifyFake;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Delivery;
import org.deadwax.simulator.DeliveryCount;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.TimedWebhook;

/** A Shopify beside the server, with one shop in which the night happens and which tells of it as Shopify does. */
public final class DemoShopify implements LivePost.Ear, AutoCloseable {

    private static final String CLIENT_ID = "deadwax-demo";
    private static final Duration TO_CONNECT = Duration.ofSeconds(60);

    /** Four hours of repetitions in as many minutes: a server that is killed and started again is away for one at most. */
    private static final LivePost.Manners HURRIED =
            new LivePost.Manners(16, Duration.ofMillis(2_400), Duration.ofMinutes(4), 20_261_120);

    private final int serverPort;
    private final String secret;
    private final ShopifyFake fake;
    private final FakeShop shop;
    private final LivePost post;
    private volatile DeliveryCount count = new DeliveryCount(0);
    private volatile Leaving leaving = (topic, body, due) -> {};

    /** Hears of each webhook that goes out. */
    interface Leaving {
        void left(String topic, byte[] body, long due);
    }

    private DemoShopify(int serverPort, String secret, String domain) {
        this.serverPort = serverPort;
        this.secret = secret;
        String callback = "http://localhost:" + serverPort + "/shopify/callback";
        try {
            this.fake = ShopifyFake.start(
                    new FakeApp(CLIENT_ID, secret, Set.of(), List.of(callback)), 0, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.shop = fake.open(domain);
        this.post = fake.webhooks().live(HURRIED, this);
    }

    /** @param secret that its webhooks are signed with; @param domain of the one shop */
    public static DemoShopify start(String secret, String domain) {
        return new DemoShopify(DemoServer.freePort(), secret, domain);
    }

    /** Where the server is to listen, since that is where merchants may be sent back to. */
    int serverPort() {
        return serverPort;
    }

    String secret() {
        return secret;
    }

    public FakeShop shop() {
        return shop;
    }

    Map<String, String> settingsOfServer() {
        return Map.of("DEADWAX_SHOPIFY_CLIENT_ID", CLIENT_ID, "DEADWAX_SHOPIFY_ADDRESS", fake.url() + "/{shop}");
    }

    /** Where the shop has what it sells, by SKU. */
    Map<String, Article.Shelf> shelves() {
        return shop.shelves().products().stream()
                .flatMap(product -> product.variants().stream())
                .filter(variant -> variant.sku() != null)
                .collect(Collectors.toMap(
                        variant -> String.valueOf(variant.sku()),
                        variant -> new Article.Shelf(variant.product().id(), variant.id())));
    }

    /** As a manager does with the desktop and a browser, and waits until the server listens to all that the shop says. */
    public Store connect(DeadwaxApi api, UUID label, String name) throws InterruptedException {
        StoreInstall install = api.installStore(label, new StoreEdit(name, shop.domain()));
        Merchant.consents(String.valueOf(install.open()));
        long deadline = System.nanoTime() + TO_CONNECT.toNanos();
        while (System.nanoTime() < deadline) {
            StoreInstall now = api.storeInstall(label, install.id());
            if (now.result() == StoreInstall.Result.REFUSED) {
                throw new DemoFailure("The store was not connected: " + now.reason());
            }
            if (now.result() == StoreInstall.Result.CONNECTED
                    && !shop.subscribedTopics().isEmpty()) {
                return api.stores(label).getFirst();
            }
            Thread.sleep(100);
        }
        throw new DemoFailure("The store " + shop.domain() + " was not connected within a minute.");
    }

    void hear(Leaving leaving) {
        this.leaving = leaving;
    }

    /** Everything of a night, each thing at its time. */
    void happen(Night night) throws InterruptedException {
        count = new DeliveryCount(0);
        for (Happening one : Happening.of(night)) {
            long early =
                    Duration.between(Instant.now(), one.webhook().triggeredAt()).toMillis();
            if (early > 0) {
                Thread.sleep(early);
            }
            happen(one);
        }
        post.awaitQuiet();
    }

    /** Everything of a night that is long past. */
    void happenAtOnce(Night night) throws InterruptedException {
        Happening.of(night).forEach(this::happen);
        post.awaitQuiet();
    }

    private void happen(Happening one) {
        TimedWebhook webhook = one.webhook();
        shop.happens(webhook.topic(), one.order(), webhook.body(), webhook.eventId());
    }

    /** What became of the webhooks of the last night. */
    Delivery delivered() {
        return count.delivery();
    }

    @Override
    public void left(String topic, byte[] body, long due) {
        count.left();
        leaving.left(topic, body, due);
    }

    @Override
    public void answered(int status, long nanos, boolean last) {
        if (status / 100 == 2) {
            count.accepted(nanos);
        } else {
            count.refused(status, last);
        }
    }

    @Override
    public void close() {
        post.close();
        fake.close();
    }
}

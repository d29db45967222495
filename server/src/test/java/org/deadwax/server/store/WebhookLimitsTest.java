package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.startup.Tomcat;
import org.deadwax.server.platform.DiskSpace;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The door alone, with an inbox that keeps what the test lets it keep. */
@DatabaseTest
class WebhookLimitsTest {

    private static final String SHOP = "limits.myshopify.com";
    private static final String SECRET = "shpss_limits";

    private final AtomicBoolean diskLow = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean holding = new AtomicBoolean();
    private Tomcat tomcat = new Tomcat();

    @BeforeEach
    void open(TestDatabase database, @TempDir Path directory) throws Exception {
        tomcat = serve(database, directory, List.of(SECRET));
    }

    @AfterEach
    void close() throws Exception {
        released.countDown();
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void holdsSixtyFourMegabytesAndNoMore() throws Exception {
        holding.set(true);
        byte[] body = new byte[WebhookServlet.LIMIT];
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                answers.add(senders.submit(() -> post(body).send(port())));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> held.get() == 12);
            // 60 MB are held: another 5 find no room, little ones do
            assertThat(post(body).send(port())).isEqualTo(503);
            Future<Integer> small = senders.submit(() -> post(new byte[100]).send(port()));
            await().atMost(Duration.ofSeconds(20)).until(() -> held.get() == 13);
            released.countDown();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
            assertThat(small.get()).isEqualTo(200);
        }
        assertThat(post(body).send(port())).isEqualTo(200);
    }

    @Test
    void sendsAwayWhileNothingCanBeKept() throws Exception {
        gone.set(true);
        assertThat(post(new byte[10]).send(port())).isEqualTo(503);
        gone.set(false);
        diskLow.set(true);
        assertThat(post(new byte[10]).send(port())).isEqualTo(503);
        diskLow.set(false);
        assertThat(post(new byte[10]).send(port())).isEqualTo(200);
    }

    @Test
    void takesNothingWithoutASecret(TestDatabase database, @TempDir Path directory) throws Exception {
        close();
        tomcat = serve(database, directory, List.of());
        assertThat(SignedPost.of(SHOP, "orders/paid", "{}", "anything").send(port()))
                .isEqualTo(503);
    }

    private Tomcat serve(TestDatabase database, Path directory, List<String> secrets) throws Exception {
        Inbox inbox = webhook -> {
            if (gone.get()) {
                throw new Inbox.InboxUnavailable("gone");
            }
            held.incrementAndGet();
            if (holding.get()) {
                released.await();
            }
        };
        DiskSpace disk = diskLow::get;
        WebhookServlet servlet = new WebhookServlet(
                new WebhookSignature(secrets),
                ShopSecrets.NONE,
                new Shops(database.worker()),
                inbox,
                disk,
                Clock.systemUTC());
        Tomcat server = new Tomcat();
        server.setBaseDir(directory.toString());
        server.setPort(0);
        server.getConnector().setProperty("maxSwallowSize", "-1");
        server.getHost().addChild(WebhookConfiguration.context(servlet));
        server.start();
        return server;
    }

    private SignedPost post(byte[] body) throws Exception {
        return SignedPost.of(SHOP, "orders/paid", body, SECRET);
    }

    private int port() {
        return tomcat.getConnector().getLocalPort();
    }
}

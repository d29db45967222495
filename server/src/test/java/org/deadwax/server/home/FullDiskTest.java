package org.deadwax.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.deadwax.model.StoreEdit;
import org.deadwax.server.platform.Pools;
import org.deadwax.server.store.SignedPost;
import org.deadwax.server.store.TestOrders;
import org.deadwax.server.testing.SystemTestHome;
import org.deadwax.server.testing.TestApi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose disk fills to the last byte while sales come in: what it said yes to is there when there is room again. */
@Tag("slow")
class FullDiskTest {

    private static final String SHOP = "full-disk.myshopify.com";
    private static final int MEGABYTES = 480;

    @TempDir
    private Path mount;

    private final Set<String> acknowledged = new TreeSet<>();
    private long order = 900_000_000_000L;

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        try (SmallDisk disk = smallDisk()) {
            int port = FreePort.find();
            Map<String, String> environment = environment(port);
            try (ServerProcess server = ServerProcess.start(disk.inside(), ServerProcess.classPath(), environment)) {
                server.awaitReady();
                TestApi owner = TestApi.owner(port);
                owner.post("/api/labels/" + owner.newLabel() + "/stores", new StoreEdit("Full", SHOP))
                        .as(Map.class);
                awaitAnswer(port, 200);

                disk.fill(200);
                awaitAnswer(port, 503);
                disk.makeRoom();
                awaitAnswer(port, 200);

                disk.fill(0);
                awaitAnswer(port, 503);
                assertThat(disk.freeMegabytes()).isZero();
                for (int i = 0; i < 20; i++) {
                    send(port);
                }
                server.killHard();
            }
            refused(disk, environment);
            disk.makeRoom();
            try (ServerProcess again = ServerProcess.start(disk.inside(), ServerProcess.classPath(), environment)) {
                again.awaitReady();
                assertThat(kept(disk)).containsAll(acknowledged);
                assertThat(send(port)).isEqualTo(200);
            }
        }
    }

    private SmallDisk smallDisk() {
        try {
            return SmallDisk.make(mount, MEGABYTES);
        } catch (IOException e) {
            return abort(String.valueOf(e.getMessage()));
        }
    }

    private void refused(SmallDisk disk, Map<String, String> environment) throws Exception {
        try (ServerProcess refused = ServerProcess.start(disk.inside(), ServerProcess.classPath(), environment)) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.errors())
                    .startsWith("deadwax: ")
                    .contains(String.valueOf(mount), "full", "Make room")
                    .hasLineCount(1);
        }
    }

    /** The disk is looked at a few times a second. */
    private void awaitAnswer(int port, int status) {
        await().atMost(Duration.ofSeconds(30)).until(() -> send(port) == status);
    }

    /** @return 0 for no answer */
    private int send(int port) throws Exception {
        SignedPost post = SignedPost.of(SHOP, "orders/paid", TestOrders.paid(++order), SystemTestHome.SHOPIFY_SECRET);
        int status;
        try {
            status = post.send(port);
        } catch (IOException e) {
            return 0;
        }
        if (status == 200) {
            acknowledged.add(post.id());
        }
        return status;
    }

    private Set<String> kept(SmallDisk disk) throws IOException {
        Path home = disk.seenFromOutside().resolve("home");
        try (HikariDataSource pool = Pools.worker(BuiltInPostgres.borrow(home, ZoneId.of("UTC")), 1)) {
            return new TreeSet<>(JdbcClient.create(pool)
                    .sql("SELECT webhook_id FROM store_inbox")
                    .query(String.class)
                    .list());
        }
    }

    private Map<String, String> environment(int port) {
        return new HashMap<>(Map.of(
                "DEADWAX_HOME",
                mount.resolve("home").toString(),
                "DEADWAX_MEDIA_TOOLS",
                Path.of("target", "tools").toAbsolutePath().toString(),
                "DEADWAX_PORT",
                String.valueOf(port),
                "DEADWAX_OWNER_EMAIL",
                SystemTestHome.OWNER_EMAIL,
                "DEADWAX_OWNER_PASSWORD",
                SystemTestHome.OWNER_PASSWORD,
                "DEADWAX_SHOPIFY_API_SECRET",
                SystemTestHome.SHOPIFY_SECRET));
    }
}

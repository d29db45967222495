package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.deadwax.server.home.FreePort;
import org.deadwax.server.home.PostgresData;
import org.deadwax.server.home.PostgresPrograms;
import org.deadwax.server.home.PostgresServer;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.Migrations;
import org.deadwax.server.platform.Pools;
import org.deadwax.server.store.Inbox.InboxUnavailable;
import org.deadwax.server.testing.DatabaseTest;
import org.deadwax.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DatabaseTest
class InboxWriterTest {

    @Test
    void aRowThatCannotBeKeptTakesNoOtherWithIt(TestDatabase database) throws Exception {
        prepare(database.worker());
        AtomicInteger kept = new AtomicInteger();
        try (InboxWriter writer = new InboxWriter(Pools.worker(database.access(), 2), () -> {});
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                // a zero byte cannot be stored in text
                String id = i % 50 == 7 ? "bad\0" + i : "good-" + i;
                senders.submit(() -> {
                    writer.keep(webhook(id));
                    return kept.incrementAndGet();
                });
            }
            senders.shutdown();
            await().atMost(Duration.ofSeconds(20)).until(senders::isTerminated);
        }
        assertThat(kept).hasValue(196);
        assertThat(ids(database.worker())).hasSize(196).noneMatch(id -> id.startsWith("bad"));
    }

    /** Its postmaster is killed in the middle of a burst: who was told 200 is on disk, everyone else is told within a second. */
    @Test
    void nothingThatWasAcknowledgedIsLostWithTheDatabase() throws Exception {
        Path parent = Path.of("target", "postgres").toAbsolutePath();
        PostgresPrograms programs = PostgresPrograms.in(parent);
        Path directory = Files.createTempDirectory(parent, "killed-");
        Path data = directory.resolve("data");
        PostgresData.prepare(programs, data, "owner", "admin", "CREATEROLE");
        int port = FreePort.find();
        PostgresServer first = PostgresServer.start(programs, data, port, Map.of(), directory.resolve("log"));
        DatabaseAccess access = new DatabaseAccess(first.url(PostgresData.DATABASE), PostgresData.OWNER, "owner");
        Migrations.run(access);
        JdbcClient owner =
                JdbcClient.create(new DriverManagerDataSource(access.url(), access.user(), access.password()));
        prepare(owner);

        Set<String> kept = ConcurrentHashMap.newKeySet();
        AtomicInteger refused = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        InboxWriter writer = new InboxWriter(Pools.worker(access, 2), () -> {});
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                senders.submit(() -> burst(writer, kept, refused, over));
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> kept.size() > 300);
            long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            await().atMost(Duration.ofSeconds(30)).until(() -> refused.get() > 16);
            Instant asked = Instant.now();
            assertThatThrownBy(() -> writer.keep(webhook("late"))).isInstanceOf(InboxUnavailable.class);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(1500));

            first.close();
            PostgresServer second = PostgresServer.start(programs, data, port, Map.of(), directory.resolve("log"));
            try (second) {
                int before = kept.size();
                await().atMost(Duration.ofSeconds(30)).until(() -> kept.size() > before + 100);
                over.set(true);
                senders.shutdown();
                await().atMost(Duration.ofSeconds(30)).until(senders::isTerminated);
                assertThat(ids(owner)).containsAll(kept);
                writer.close();
            }
        }
    }

    private static Void burst(InboxWriter writer, Set<String> kept, AtomicInteger refused, AtomicBoolean over)
            throws InterruptedException {
        while (!over.get()) {
            String id = UUID.randomUUID().toString();
            try {
                writer.keep(webhook(id));
                kept.add(id);
            } catch (InboxUnavailable e) {
                refused.incrementAndGet();
            }
        }
        return null;
    }

    private static void prepare(JdbcClient jdbc) {
        jdbc.sql("SELECT store_inbox_prepare(current_date - 1, current_date + 1)")
                .query(row -> {});
    }

    private static Set<String> ids(JdbcClient jdbc) {
        return Set.copyOf(jdbc.sql("SELECT webhook_id FROM store_inbox")
                .query(String.class)
                .list());
    }

    private static ReceivedWebhook webhook(String id) {
        byte[] body = "{\"id\":1}".getBytes(StandardCharsets.UTF_8);
        return new ReceivedWebhook(
                new Shop(1, false),
                id,
                "orders/paid",
                null,
                null,
                Instant.now(),
                body.length,
                Codec.pack(body, body.length));
    }
}

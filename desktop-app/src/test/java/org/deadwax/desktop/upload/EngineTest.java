package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The engine between a folder, a storage and a server that a test holds. */
abstract class EngineTest {

    static final UploadSettings SETTINGS = new UploadSettings(
            4,
            2,
            Duration.ofMillis(5),
            Duration.ofMillis(40),
            Duration.ofMillis(5),
            0,
            1 << 20,
            Duration.ofMillis(300));

    final UUID label = UUID.randomUUID();

    final UUID track = UUID.randomUUID();

    final OkHttpClient http = new OkHttpClient();

    @TempDir
    Path folder;

    FakeStorage storage;

    FakeServer server;

    Watch watch = new Watch();

    UploadEngine engine;

    @BeforeEach
    void begin() throws IOException {
        storage = new FakeStorage();
        server = new FakeServer(storage);
        engine = open(folder.resolve("queue"));
    }

    UploadEngine open(Path journal) {
        return open(journal, settings());
    }

    UploadSettings settings() {
        return SETTINGS;
    }

    private UploadEngine open(Path journal, UploadSettings settings) {
        watch = new Watch();
        UploadEngine opened = new UploadEngine(server, http, journal, settings);
        opened.addListener(watch);
        opened.start();
        return opened;
    }

    /** The same queue in a new program. */
    void reopen() {
        engine.close();
        engine = open(folder.resolve("queue"));
    }

    @AfterEach
    void end() {
        engine.close();
        storage.close();
    }

    Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    void add(Path file) {
        engine.add(List.of(new UploadRequest(label, track, file)));
    }

    boolean journalHolds(String... texts) {
        try (var files = Files.list(folder.resolve("queue"))) {
            String all = files.filter(file -> file.toString().endsWith(".json"))
                    .map(EngineTest::text)
                    .collect(Collectors.joining());
            return List.of(texts).stream().allMatch(all::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}

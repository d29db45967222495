package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.deadwax.model.Master;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadEngineTest {

    private static final UploadSettings SETTINGS =
            new UploadSettings(4, 2, Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofMillis(5), 0);

    private final UUID label = UUID.randomUUID();
    private final UUID track = UUID.randomUUID();
    private final OkHttpClient http = new OkHttpClient();

    @TempDir
    private Path folder;

    private FakeStorage storage;
    private FakeServer server;
    private Watch watch = new Watch();
    private UploadEngine engine;

    @BeforeEach
    void begin() throws IOException {
        storage = new FakeStorage();
        server = new FakeServer(storage);
        engine = open(folder.resolve("queue"));
    }

    private UploadEngine open(Path journal) {
        watch = new Watch();
        UploadEngine opened = new UploadEngine(server, http, journal, SETTINGS);
        opened.addListener(watch);
        opened.start();
        return opened;
    }

    /** The same queue in a new program. */
    private void reopen() {
        engine.close();
        engine = open(folder.resolve("queue"));
    }

    @AfterEach
    void end() {
        engine.close();
        storage.close();
    }

    private Path file(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        return Files.write(folder.resolve(name), content);
    }

    private void add(Path file) {
        engine.add(List.of(new UploadRequest(label, track, file)));
    }

    @Test
    void aFileBecomesAMaster() throws Exception {
        add(file("a.wav", 9_500));

        UploadItem item = watch.until(UploadState.ACCEPTED);

        assertThat(item.parts()).isEqualTo(10);
        assertThat(item.confirmedBytes()).isEqualTo(9_500);
        assertThat(item.resumed()).isFalse();
        assertThat(storage.puts()).hasSize(10).doesNotHaveDuplicates();
        assertThat(watch.heard())
                .extracting(UploadItem::state)
                .containsSubsequence(
                        UploadState.WAITING,
                        UploadState.FINGERPRINTING,
                        UploadState.UPLOADING,
                        UploadState.VERIFYING,
                        UploadState.ACCEPTED);
    }

    @Test
    void progressIsWhatWasConfirmed() throws Exception {
        server.away = call -> call.equals("confirm");
        add(file("a.wav", 4_000));

        watch.until(item -> item.reason() != null);

        assertThat(storage.puts()).isNotEmpty();
        assertThat(watch.heard()).allMatch(item -> item.confirmedBytes() == 0);
    }

    @Test
    void theProgramDiesAndGoesOn() throws Exception {
        Semaphore allowed = new Semaphore(6);
        storage.mood = (part, before) -> allowed.tryAcquire() ? null : new FakeStorage.Refusal(503, "SlowDown");
        add(file("a.wav", 20_000));
        watch.until(item -> item.confirmedParts() == 6);
        // as a kill -9 leaves it: nobody closes anything
        Path left = copy(folder.resolve("queue"), folder.resolve("left"));
        engine.close();
        int before = storage.puts().size();
        storage.mood = (part, times) -> null;

        engine = open(left);
        UploadItem item = watch.until(UploadState.ACCEPTED);

        assertThat(item.resumed()).isTrue();
        assertThat(storage.puts().size() - before).isEqualTo(14);
        assertThat(server.calls().stream().filter("start"::equals)).hasSize(2);
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from, "*.json")) {
            for (Path each : files) {
                Files.copy(each, to.resolve(each.getFileName()));
            }
        }
        return to;
    }

    @Test
    void partsSentBeforeTheCrashAndNotConfirmedAreNotSentAgain() throws Exception {
        server.away = call -> call.equals("confirm");
        add(file("a.wav", 2_000));
        watch.until(item -> item.reason() != null && storage.puts().size() == 2);
        until(() -> journalHolds("\"sent\":[{", "},{"));
        engine.close();
        server.away = call -> false;

        engine = open(folder.resolve("queue"));
        watch.until(UploadState.ACCEPTED);

        assertThat(storage.puts()).hasSize(2);
    }

    private boolean journalHolds(String... texts) {
        try (var files = Files.list(folder.resolve("queue"))) {
            String all = files.filter(file -> file.toString().endsWith(".json"))
                    .map(UploadEngineTest::text)
                    .collect(Collectors.joining());
            return List.of(texts).stream().allMatch(all::contains);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it did not happen in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void theServerDiesAndComesBack() throws Exception {
        server.away = call -> !call.equals("start");
        add(file("a.wav", 5_000));
        UploadItem waiting = watch.until(item -> item.reason() != null);
        assertThat(waiting.reason()).startsWith("The server does not answer. Next try in ");
        assertThat(waiting.state()).isEqualTo(UploadState.UPLOADING);

        server.away = call -> false;

        UploadItem item = watch.until(UploadState.ACCEPTED);
        assertThat(item.reason()).isNull();
        assertThat(storage.puts()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aDamagedPartIsSentAgainAlone() throws Exception {
        storage.mood =
                (part, before) -> part.endsWith("/3") && before < 2 ? new FakeStorage.Refusal(400, "BadDigest") : null;
        add(file("a.wav", 5_000));

        watch.until(UploadState.ACCEPTED);

        assertThat(storage.puts()).hasSize(7);
    }

    @Test
    void anExpiredTicketIsReplaced() throws Exception {
        storage.mood = (part, before) -> before == 0 ? new FakeStorage.Refusal(403, "AccessDenied") : null;
        add(file("a.wav", 3_000));

        watch.until(UploadState.ACCEPTED);

        assertThat(server.calls().stream().filter("tickets"::equals)).hasSize(6);
    }

    @Test
    void whatStorageNeverTakesFailsAndARetrySendsOnlyWhatIsMissing() throws Exception {
        storage.mood = (part, before) -> part.endsWith("/2") ? new FakeStorage.Refusal(400, "BadDigest") : null;
        add(file("a.wav", 2_000));
        UploadItem failed = watch.until(UploadState.FAILED);
        assertThat(failed.reason()).startsWith("Storage refused part 2 5 times (400 BadDigest).");

        storage.mood = (part, before) -> null;
        engine.retry(failed.id());

        watch.until(UploadState.ACCEPTED);
        assertThat(storage.puts().stream().filter(part -> part.endsWith("/1"))).hasSize(1);
    }

    @Test
    void aFileThatChangesMeanwhileIsNamedAndSentAnew() throws Exception {
        Path file = file("a.wav", 6_000);
        AtomicBoolean once = new AtomicBoolean();
        storage.mood = (part, before) -> {
            if (!once.getAndSet(true)) {
                rewrite(file);
                return new FakeStorage.Refusal(500, "InternalError");
            }
            return null;
        };
        add(file);

        UploadItem failed = watch.until(UploadState.FAILED);
        assertThat(failed.reason()).startsWith("“a.wav” was changed while it was on its way.");

        engine.retry(failed.id());
        watch.until(UploadState.ACCEPTED);
    }

    private static void rewrite(Path file) {
        try {
            Files.write(file, new byte[3_000]);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatCannotBeSentSaysWhy() throws Exception {
        Path directory = Files.createDirectory(folder.resolve("Album"));
        Path empty = Files.createFile(folder.resolve("empty.wav"));

        assertThat(failure(directory)).isEqualTo("“Album” is a folder. Drop the audio files in it.");
        assertThat(failure(empty)).startsWith("“empty.wav” is empty (0 bytes).");
        assertThat(failure(folder.resolve("gone.wav"))).startsWith("“gone.wav” is not there any more.");
    }

    private String failure(Path file) throws InterruptedException {
        engine.add(List.of(new UploadRequest(label, UUID.randomUUID(), file)));
        return String.valueOf(watch.until(item -> item.file().equals(file) && item.state() == UploadState.FAILED)
                .reason());
    }

    @Test
    void strangeNamesArrive() throws Exception {
        Path file = file(".Bjo\u0308rk.wav", 1_500);
        add(file);

        UploadItem item = watch.until(UploadState.ACCEPTED);

        assertThat(item.master()).extracting(Master::fileName).isEqualTo(".Bj\u00f6rk.wav");
    }

    @Test
    void aDamagedEntryIsSetAsideAndTheOthersGoOn() throws Exception {
        server.away = call -> true;
        add(file("a.wav", 1_000));
        watch.until(item -> item.reason() != null);
        engine.close();
        Path damaged = folder.resolve("queue/x.upload.json");
        Files.writeString(damaged, "{\"id\":");
        Files.writeString(folder.resolve("queue/y.upload.json"), "{}");
        server.away = call -> false;

        engine = open(folder.resolve("queue"));
        watch.until(UploadState.ACCEPTED);

        assertThat(watch.setAside()).hasSize(2).allMatch(Files::exists);
        assertThat(watch.setAside().getFirst().getFileName().toString())
                .matches("[xy]\\.upload\\.json\\.damaged-\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d");
        assertThat(damaged).doesNotExist();
        reopen();
        engine.close();
        assertThat(watch.setAside()).isEmpty();
    }

    @Test
    void pausedIsPausedAndTheSameFileDroppedGoesOn() throws Exception {
        storage.mood = (part, before) -> new FakeStorage.Refusal(503, "SlowDown");
        Path file = file("a.wav", 3_000);
        add(file);
        UploadItem item = watch.until(UploadState.UPLOADING);
        engine.pause(item.id());
        watch.until(UploadState.PAUSED);
        reopen();
        watch.until(UploadState.PAUSED);
        storage.mood = (part, before) -> null;

        add(file);

        assertThat(watch.until(UploadState.ACCEPTED).id()).isEqualTo(item.id());
        assertThat(engine.items()).hasSize(1);
    }

    @Test
    void cancelledIsGoneHereAndThere() throws Exception {
        storage.mood = (part, before) -> new FakeStorage.Refusal(503, "SlowDown");
        add(file("a.wav", 3_000));
        UploadItem item = watch.until(UploadState.UPLOADING);

        engine.cancel(item.id());
        watch.untilRemoved(item.id());

        assertThat(engine.items()).isEmpty();
        try (var files = Files.list(folder.resolve("queue"))) {
            assertThat(files).isEmpty();
        }
        until(() -> server.calls().contains("cancel"));
    }

    @Test
    void anUploadThatTheServerForgotBeginsAnew() throws Exception {
        storage.mood = (part, before) -> new FakeStorage.Refusal(503, "SlowDown");
        add(file("a.wav", 3_000));
        watch.until(item -> item.reason() != null);

        server.forgetUploads();
        storage.mood = (part, before) -> null;

        watch.until(UploadState.ACCEPTED);
        assertThat(server.calls().stream().filter("start"::equals)).hasSize(2);
    }

    @Test
    void partsThatStorageLostAreSentAgain() throws Exception {
        server.away = call -> call.equals("complete");
        add(file("a.wav", 3_000));
        watch.until(item -> item.confirmedParts() == 3 && item.reason() != null);
        String second = storage.puts().stream()
                .filter(part -> part.endsWith("/2"))
                .findFirst()
                .orElseThrow();
        storage.lose(second);

        server.away = call -> false;
        watch.until(UploadState.ACCEPTED);

        assertThat(storage.puts()).hasSize(4);
    }

    @Test
    void rejectedSaysWhyAndItsSuccessorTakesItsPlace() throws Exception {
        server.verdict = "The header says 4:31.2, the audio ends at 3:58.6. Export it again and drop it here.";
        add(file("a.wav", 1_000));
        UploadItem rejected = watch.until(UploadState.REJECTED);
        assertThat(rejected.reason()).startsWith("The header says 4:31.2");

        server.verdict = "accepted";
        add(file("b.wav", 1_200));

        watch.until(UploadState.ACCEPTED);
        assertThat(engine.items())
                .singleElement()
                .extracting(UploadItem::fileName)
                .isEqualTo("b.wav");
    }

    @Test
    void verifyingGoesOnAfterARestart() throws Exception {
        server.verdict = null;
        add(file("a.wav", 2_000));
        watch.until(UploadState.VERIFYING);
        reopen();
        watch.until(UploadState.VERIFYING);

        server.verdict = "accepted";

        watch.until(UploadState.ACCEPTED);
        assertThat(storage.puts()).hasSize(2);
    }

    @Test
    void onlySoManyFilesAtOnceAndTheFirstInLineFirst() throws Exception {
        storage.mood = (part, before) -> new FakeStorage.Refusal(503, "SlowDown");
        for (int n = 1; n <= 4; n++) {
            engine.add(List.of(new UploadRequest(label, UUID.randomUUID(), file("0" + n + ".wav", 1_000 + n))));
        }
        watch.until(item -> item.fileName().equals("02.wav") && item.state() == UploadState.UPLOADING);
        UploadItem last = watch.until(item -> item.fileName().equals("04.wav"));
        assertThat(engine.items())
                .filteredOn(item -> item.state() != UploadState.WAITING)
                .hasSize(2);
        engine.moveFirst(last.id());
        storage.mood = (part, before) -> null;

        watch.until(item -> item.fileName().equals("03.wav") && item.state() == UploadState.ACCEPTED);

        List<String> order = watch.heard().stream()
                .filter(item -> item.state() == UploadState.FINGERPRINTING)
                .map(UploadItem::fileName)
                .distinct()
                .toList();
        assertThat(order.indexOf("04.wav")).isLessThan(order.indexOf("03.wav"));
        assertThat(engine.items().getFirst().fileName()).isEqualTo("04.wav");
    }
}

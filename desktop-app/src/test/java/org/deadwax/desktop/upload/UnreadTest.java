package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Large files begin to be sent while they are read, and nothing goes twice for it. */
class UnreadTest extends EngineTest {

    @Override
    UploadSettings settings() {
        return new UploadSettings(
                4, 2, Duration.ofMillis(5), Duration.ofMillis(40), Duration.ofMillis(5), 0, 0, Duration.ofMillis(300));
    }

    @Test
    void aFileIsNamedOnItsWay() throws Exception {
        add(file("a.wav", 9_500));

        watch.until(UploadState.ACCEPTED);

        assertThat(server.calls()).startsWith("start").containsOnlyOnce("name").containsSubsequence("name", "complete");
        assertThat(storage.puts()).hasSize(10).doesNotHaveDuplicates();
    }

    @Test
    void whatTheServerMayHaveIsReadFirst() throws Exception {
        add(file("a.wav", 3_000));
        watch.until(UploadState.ACCEPTED);
        reopenWithAnotherJournal();

        add(folder.resolve("a.wav"));

        watch.until(UploadState.ACCEPTED);
        assertThat(storage.puts()).hasSize(3);
        assertThat(server.calls().stream().filter("start"::equals)).hasSize(3);
        assertThat(server.calls().stream().filter("name"::equals)).hasSize(1);
    }

    private void reopenWithAnotherJournal() {
        engine.close();
        engine = open(folder.resolve("another"));
    }

    @Test
    void whatDiedBeforeItWasNamedGoesOn() throws Exception {
        server.away = call -> call.equals("name");
        add(file("a.wav", 4_000));
        watch.until(item -> item.confirmedParts() == 4);
        engine.close();
        server.away = call -> false;

        engine = open(folder.resolve("queue"));

        assertThat(watch.until(UploadState.ACCEPTED).resumed()).isTrue();
        assertThat(storage.puts()).hasSize(4);
        assertThat(server.calls().stream().filter("start"::equals)).hasSize(1);
    }

    @Test
    void whatDiedAfterItWasNamedGoesOn() throws Exception {
        Semaphore allowed = new Semaphore(2);
        storage.mood = (part, before) -> allowed.tryAcquire() ? null : new FakeStorage.Refusal(503, "SlowDown");
        add(file("a.wav", 6_000));
        watch.until(item -> item.confirmedParts() == 2);
        until(() -> journalHolds("\"fingerprint\":\""));
        engine.close();
        List<String> confirmed = storage.taken();
        storage.mood = (part, before) -> null;

        engine = open(folder.resolve("queue"));

        assertThat(watch.until(UploadState.ACCEPTED).resumed()).isTrue();
        // what was under way when it died may go twice; what was confirmed never does
        assertThat(confirmed).hasSize(2);
        assertThat(storage.taken().stream().filter(confirmed::contains)).hasSize(2);
        assertThat(server.calls().stream().filter("name"::equals)).hasSize(1);
    }

    @Test
    void oneThatChangesWhileItIsReadFails() throws Exception {
        storage.mood = (part, before) -> new FakeStorage.Refusal(503, "SlowDown");
        Path file = file("a.wav", 4_000);
        add(file);
        watch.until(item -> item.reason() != null);
        Files.write(file, new byte[5_000]);

        assertThat(watch.until(UploadState.FAILED).reason()).contains("was changed while it was on its way");
    }

    @Test
    void twinsFromTwoDesktopsBecomeOne() throws Exception {
        server.away = call -> call.equals("name");
        add(file("a.wav", 3_000));
        watch.until(item -> item.confirmedParts() == 3);
        try (UploadEngine second = new UploadEngine(server, http, folder.resolve("second"), settings())) {
            Watch other = new Watch();
            second.addListener(other);
            second.start();
            storage.mood = (part, before) -> new FakeStorage.Refusal(503, "SlowDown");
            second.add(List.of(new UploadRequest(label, track, copy("b.wav"))));
            other.until(item -> item.reason() != null);

            // both are named before either is whole
            server.away = call -> call.equals("complete");
            storage.mood = (part, before) -> null;
            server.untilCalled("cancel");
            server.away = call -> false;

            watch.until(UploadState.ACCEPTED);
            other.until(UploadState.ACCEPTED);
        }
        assertThat(server.calls().stream().filter("cancel"::equals)).hasSize(1);
    }

    private Path copy(String name) throws IOException {
        return Files.copy(folder.resolve("a.wav"), folder.resolve(name));
    }
}

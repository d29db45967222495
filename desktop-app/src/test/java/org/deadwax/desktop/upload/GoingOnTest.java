package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** One path for everything that stopped: a crash of either side, a pause, the same file again. Nothing is sent twice. */
class GoingOnTest extends EngineTest {

    @Test
    void theProgramDiesAndGoesOn() throws Exception {
        Semaphore allowed = new Semaphore(6);
        storage.mood = (part, before) -> allowed.tryAcquire() ? null : new FakeStorage.Refusal(503, "SlowDown");
        add(file("a.wav", 20_000));
        watch.until(item -> item.confirmedParts() == 6);
        // as a kill -9 leaves it: nobody closes anything
        Path left = copy(folder.resolve("queue"), folder.resolve("left"));
        engine.close();
        List<String> confirmed = storage.taken();
        storage.mood = (part, times) -> null;

        engine = open(left);
        UploadItem item = watch.until(UploadState.ACCEPTED);

        assertThat(item.resumed()).isTrue();
        // what was under way when it died may go twice; what was confirmed never does
        assertThat(confirmed).hasSize(6);
        assertThat(storage.taken().stream().filter(confirmed::contains)).hasSize(6);
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
    void theSameBytesUnderAnotherNameGoOnAndNothingIsSentTwice() throws Exception {
        Semaphore allowed = new Semaphore(3);
        storage.mood = (part, before) -> allowed.tryAcquire() ? null : new FakeStorage.Refusal(503, "SlowDown");
        Path file = file("a.wav", 8_000);
        add(file);
        UploadItem first = watch.until(item -> item.confirmedParts() == 3);
        engine.pause(first.id());
        watch.until(UploadState.PAUSED);
        List<String> taken = storage.taken();
        storage.mood = (part, before) -> null;
        Path moved = Files.move(file, folder.resolve("01 final.wav"));
        add(moved);
        UploadItem accepted = watch.until(UploadState.ACCEPTED);
        assertThat(accepted.file()).isEqualTo(moved);
        assertThat(accepted.resumed()).isTrue();
        assertThat(engine.items()).hasSize(1);
        // what was under way in the moment of the pause may go twice; what was confirmed never does
        assertThat(storage.taken().stream().filter(taken::contains)).hasSize(3);
    }

    @Test
    void aCopyOfWhatIsUnderWayIsNotSentBesideIt() throws Exception {
        storage.mood = (part, before) -> new FakeStorage.Refusal(503, "SlowDown");
        Path file = file("a.wav", 4_000);
        add(file);
        UploadItem first = watch.until(UploadState.UPLOADING);
        add(Files.copy(file, folder.resolve("copy of a.wav")));
        UploadItem copy = watch.until(item -> item.fileName().equals("copy of a.wav"));
        watch.untilRemoved(copy.id());
        storage.mood = (part, before) -> null;
        assertThat(watch.until(UploadState.ACCEPTED).id()).isEqualTo(first.id());
        assertThat(engine.items()).hasSize(1);
    }

    @Test
    void whyItWentOnIsTold() throws Exception {
        server.away = call -> call.equals("complete");
        add(file("a.wav", 2_000));
        watch.until(item -> item.reason() != null);
        server.away = call -> false;
        assertThat(watch.until(UploadState.ACCEPTED).resumption()).isEqualTo(Resumption.AFTER_NETWORK);
    }
}

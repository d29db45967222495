package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The queue on a disk that is damaged, or full. */
class JournalTest extends EngineTest {

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
    void aDiskThatTakesNothingIsToldAndTheQueueGoesOnInMemory() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "no folder");
        engine.close();
        engine = open(blocked);
        add(file("a.wav", 3_000));
        watch.until(UploadState.ACCEPTED);
        assertThat(watch.journal()).singleElement().asString().contains("cannot be written to " + blocked);

        // there is room again: what was only in memory is written with the next change
        Files.delete(blocked);
        engine.add(List.of(new UploadRequest(label, UUID.randomUUID(), file("b.wav", 2_000))));
        watch.until(item -> item.fileName().equals("b.wav") && item.state() == UploadState.ACCEPTED);
        assertThat(watch.journal()).hasSize(2).last().isNull();
        try (var files = Files.list(blocked)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFailureAndItsReasonAreThereAfterARestart() throws Exception {
        add(Files.createFile(folder.resolve("empty.wav")));
        UploadItem failed = watch.until(UploadState.FAILED);
        reopen();
        UploadItem again = watch.until(UploadState.FAILED);
        assertThat(again.id()).isEqualTo(failed.id());
        assertThat(again.reason()).isEqualTo(failed.reason());
        engine.dismiss(again.id());
        watch.untilRemoved(again.id());
        reopen();
        engine.close();
        assertThat(watch.heard()).isEmpty();
    }
}

package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of the queue, and what leaves it. */
class QueueTest extends EngineTest {

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

    @Test
    void whatWasCancelledCanBeBroughtBackAndNothingIsSentTwice() throws Exception {
        Semaphore allowed = new Semaphore(2);
        storage.mood = (part, before) -> allowed.tryAcquire() ? null : new FakeStorage.Refusal(503, "SlowDown");
        add(file("a.wav", 5_000));
        UploadItem item = watch.until(each -> each.confirmedParts() == 2);
        List<String> taken = storage.taken();
        engine.cancel(item.id());
        watch.untilRemoved(item.id());
        engine.putBack(item.id());
        storage.mood = (part, before) -> null;
        UploadItem accepted = watch.until(UploadState.ACCEPTED);
        assertThat(accepted.id()).isEqualTo(item.id());
        assertThat(accepted.resumption()).isEqualTo(Resumption.AFTER_PAUSE);
        // what was under way in the moment of the cancel may go twice; what was confirmed never does
        assertThat(storage.taken().stream().filter(taken::contains)).hasSize(2);
        assertThat(server.calls()).doesNotContain("cancel");
    }

    @Test
    void filesChangePlaces() throws Exception {
        server.away = call -> true;
        for (int n = 1; n <= 5; n++) {
            engine.add(List.of(new UploadRequest(label, UUID.randomUUID(), file("0" + n + ".wav", 1_000 + n))));
        }
        watch.until(item -> item.fileName().equals("05.wav"));
        until(() -> names().startsWith("01 02"));
        engine.moveUp(id("05"));
        engine.moveDown(id("03"));
        until(() -> names().equals("01 02 05 03 04"));
        // those that have begun are not overtaken, and the last has nowhere to go
        engine.moveUp(id("05"));
        engine.moveDown(id("04"));
        engine.moveUp(id("04"));
        until(() -> names().equals("01 02 05 04 03"));
        reopen();
        until(() -> names().equals("01 02 05 04 03"));
    }

    private String names() {
        return engine.items().stream()
                .map(item -> item.fileName().replace(".wav", ""))
                .collect(Collectors.joining(" "));
    }

    private UUID id(String name) {
        return engine.items().stream()
                .filter(item -> item.fileName().equals(name + ".wav"))
                .findFirst()
                .orElseThrow()
                .id();
    }
}

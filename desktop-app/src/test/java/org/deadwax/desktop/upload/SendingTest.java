package org.deadwax.desktop.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What goes over the wire, and what happens when it is refused. */
class SendingTest extends EngineTest {

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
}

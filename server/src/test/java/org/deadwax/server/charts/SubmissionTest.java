package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.CorrectionEdit;
import org.deadwax.model.FileVersion;
import org.deadwax.model.HostKey;
import org.deadwax.model.HostKeyPin;
import org.deadwax.model.Submission;
import org.deadwax.model.Submission.Attempt;
import org.deadwax.model.SubmissionEdit;
import org.deadwax.server.charts.sftp.CompilerServer;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;

/** Files on their way from a production server to the compiler's, through the timers and over the wire. */
class SubmissionTest extends ProductionTest {

    private static final TypeReference<List<Submission>> SUBMISSIONS = new TypeReference<>() {};

    @TempDir
    Path there;

    @Autowired
    Timers timers;

    @Autowired
    SendFile sendFile;

    private CompilerServer compiler;
    private String text;

    @BeforeEach
    void aClosedWeekAndItsCompiler() throws IOException {
        compiler = new CompilerServer(there);
        NightOrders.downloads(night);
        close(DIGITAL);
        text = night.owner.get(night.path(DIGITAL + "/file")).text();
        channel(CompilerServer.PASSWORD, false);
    }

    @AfterEach
    void away() throws IOException {
        compiler.close();
    }

    private String channelPath(String below) {
        return night.path("/charts/US_DIGITAL/channel" + below);
    }

    private void channel(String password, boolean dryRun) {
        ChartChannel now = night.owner.get(channelPath("")).as(ChartChannel.class);
        night.owner
                .put(
                        channelPath(""),
                        new ChartChannel(
                                "US_DIGITAL",
                                "SFTP",
                                "127.0.0.1",
                                compiler.port(),
                                CompilerServer.USER,
                                "",
                                "NONE",
                                null,
                                dryRun,
                                true,
                                ChartChannel.Schedule.BY_HAND,
                                null,
                                now.version()))
                .as(ChartChannel.class);
        night.owner
                .put(channelPath("/secret"), new ChannelSecret(password, null, null))
                .as(ChartChannel.class);
        HostKey shown = night.owner.post(channelPath("/host-key"), null).as(HostKey.class);
        night.owner
                .put(channelPath("/host-key"), new HostKeyPin(shown.fingerprint()))
                .as(ChartChannel.class);
    }

    private Submission submit() {
        return night.owner
                .post(night.path(DIGITAL + "/submissions"), new SubmissionEdit("SFTP"))
                .as(Submission.class);
    }

    private Submission now(UUID id) {
        return night.owner.get(night.path(DIGITAL + "/submissions")).as(SUBMISSIONS).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Submission until(Submission submission, Predicate<Submission> there) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Submission now = now(submission.id());
        while (!there.test(now)) {
            assertThat(System.nanoTime()).as("still %s", now).isLessThan(end);
            timers.soon();
            Thread.yield();
            now = now(submission.id());
        }
        return now;
    }

    private Submission until(Submission submission, String state) {
        return until(submission, it -> it.state().equals(state));
    }

    @Test
    void aFileGetsThereWholeAndIsKnownToBeThere() {
        Submission sent = until(submit(), "SENT");

        assertThat(compiler.text("54321.txt")).isEqualTo(text);
        assertThat(sent.sha256()).isEqualTo(sha256(compiler.text("54321.txt")));
        assertThat(sent.remoteBytes()).isEqualTo(text.length());
        assertThat(sent.attempts()).extracting(Attempt::trouble).containsOnlyNulls();
        assertThat(sent.nextTryAt()).isNull();
        assertThat(auditOf("chart.sent")).isEqualTo(1);
    }

    private int auditOf(String action) {
        return allLabels
                .sql("SELECT count(*) FROM audit_entry WHERE label_id = :label AND action = :action")
                .param("label", night.label)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    @Test
    void aFullDiskIsTriedUntilThereIsRoomAgain() {
        compiler.room(10);
        Submission waits = until(submit(), it -> it.attempts().size() >= 2);

        assertThat(waits.trouble()).contains("may be full");
        assertThat(waits.remoteBytes()).isNull();
        compiler.room(Long.MAX_VALUE);
        assertThat(until(waits, "SENT").trouble()).isNull();
        assertThat(compiler.text("54321.txt")).isEqualTo(text);
        assertThat(compiler.names()).containsExactly("54321.txt");
    }

    @Test
    void itIsTriedUntilTheDeadlineAndThenSaidToHaveFailed() {
        compiler.room(10);
        Submission waits = until(submit(), it -> it.attempts().size() >= 2);
        assertThat(waits.state()).isIn("WAITING", "SENDING");

        clock.ahead(Duration.ofHours(25));
        Submission failed = until(waits, "FAILED");

        assertThat(failed.nextTryAt()).isNull();
        assertThat(failed.trouble()).contains("may be full");
        assertThat(auditOf("chart.not-sent")).isEqualTo(1);
        compiler.room(Long.MAX_VALUE);
        untilNothingIsLeftToDo(failed);
        assertThat(compiler.names()).isEmpty();
    }

    /** The timer's attempt may be about to end, and is alone until then. */
    private void untilNothingIsLeftToDo(Submission submission) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (attempt(submission)) {
            assertThat(System.nanoTime()).as("still something to do").isLessThan(end);
            Thread.yield();
        }
    }

    private boolean attempt(Submission submission) {
        return CurrentLabel.in(night.label, () -> sendFile.attempt(night.label, submission.id()))
                .isPresent();
    }

    @Test
    void aWrongPasswordIsNotTriedAgain() {
        channel("wrong", false);
        Submission failed = until(submit(), "FAILED");

        assertThat(failed.attempts()).hasSize(1);
        assertThat(failed.trouble()).contains("does not let dwlmd in");
        assertThat(compiler.logins()).isEqualTo(1);
    }

    @Test
    void anotherHostKeyThanTheOneConfirmedStopsItAtOnce() throws IOException {
        compiler.close();
        int port = compiler.port();
        night.owner
                .put(channelPath("/host-key"), new HostKeyPin("SHA256:" + "A".repeat(43)))
                .as(ChartChannel.class);
        compiler = new CompilerServer(there);
        pinnedTo(port, compiler.port());

        Submission failed = until(submit(), "FAILED");

        assertThat(failed.trouble()).contains("shows another key than the one that was confirmed");
        assertThat(compiler.logins()).isZero();
    }

    /** As if the compiler's server had come back under its old address with another key. */
    private void pinnedTo(int before, int port) {
        allLabels
                .sql("UPDATE chart_channel SET port = :port WHERE label_id = :label AND port = :before")
                .param("port", port)
                .param("label", night.label)
                .param("before", before)
                .update();
    }

    @Test
    void aCorrectionIsSentUnderTheSameNameAndReplaces() {
        until(submit(), "SENT");
        night.owner
                .put(
                        night.path("/charts/US_DIGITAL/account"),
                        new ChartAccount("US_DIGITAL", "4030", "54322", "54321.txt", Map.of(), 1))
                .as(ChartAccount.class);
        FileVersion second = night.owner
                .post(night.path(DIGITAL + "/correction"), new CorrectionEdit("The account was another."))
                .as(FileVersion.class);

        Submission sent = until(submit(), "SENT");

        assertThat(sent.fileVersion()).isEqualTo(second.version()).isEqualTo(2);
        assertThat(compiler.text("54321.txt")).startsWith("92403054322").hasSize(text.length());
        assertThat(compiler.names()).containsExactly("54321.txt");
    }

    @Test
    void sendingTwiceIsHarmless() {
        until(submit(), "SENT");
        until(submit(), "SENT");

        assertThat(compiler.text("54321.txt")).isEqualTo(text);
        assertThat(compiler.names()).containsExactly("54321.txt");
    }

    @Test
    void aDryRunLogsInAndPutsNothingThere() {
        channel(CompilerServer.PASSWORD, true);
        Submission dry = until(submit(), "DRY");

        assertThat(dry.way()).isEqualTo("DRY_RUN");
        assertThat(dry.remoteBytes()).isNull();
        assertThat(compiler.logins()).isEqualTo(1);
        assertThat(compiler.done()).isEmpty();
        assertThat(compiler.names()).isEmpty();
    }

    @Test
    void aServerThatWasKilledInTheMiddleBeginsAnew() throws IOException {
        Submission sent = until(submit(), "SENT");
        Files.writeString(there.resolve("54321.txt.part"), text.substring(0, 20));
        allLabels
                .sql("UPDATE chart_submission SET state = 'SENDING', sent_at = NULL WHERE id = :id AND label_id ="
                        + " :label")
                .param("id", sent.id())
                .param("label", night.label)
                .update();

        untilNothingIsLeftToDo(sent);

        assertThat(now(sent.id()).state()).isEqualTo("SENT");
        assertThat(compiler.text("54321.txt")).isEqualTo(text);
        assertThat(compiler.names()).containsExactly("54321.txt");
    }

    /** As a server that was thought to be dead, and is not, beside the one that took over. */
    @Test
    void twoAttemptsAtOnceAreOneAttempt() {
        compiler.stall();
        Submission sending = until(submit(), it -> !compiler.done().isEmpty());

        assertThat(attempt(sending)).as("asked again later").isTrue();
        assertThat(compiler.done()).as("nobody else writes to the file").containsExactly("write 54321.txt.part");

        compiler.goOn();
        Submission sent = until(sending, "SENT");
        assertThat(sent.attempts()).extracting(Attempt::trouble).containsOnlyNulls();
        assertThat(compiler.text("54321.txt")).isEqualTo(text);
        untilNothingIsLeftToDo(sent);
    }

    @Test
    void whatSomebodyStoppedIsNotTriedAgain() {
        compiler.room(10);
        Submission waits = until(submit(), it -> it.attempts().size() >= 1);
        night.owner.delete(night.path(DIGITAL + "/submissions/" + waits.id())).as(Submission.class);
        compiler.room(Long.MAX_VALUE);

        untilNothingIsLeftToDo(waits);
        assertThat(now(waits.id()).state()).isEqualTo("CANCELLED");
        assertThat(compiler.names()).isEmpty();
    }
}

package org.deadwax.server.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.HostKey;
import org.deadwax.model.HostKeyPin;
import org.deadwax.model.Submission;
import org.deadwax.model.SubmissionEdit;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.sftp.CompilerServer;
import org.deadwax.server.platform.CurrentLabel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** A development server with everything entered: no byte gets to the compiler, not even a login. */
class OnlyProductionSendsTest extends ReportTest {

    @TempDir
    Path there;

    @Autowired
    Charts charts;

    @Autowired
    SendFile sendFile;

    @Autowired
    SubmissionRows rows;

    @Autowired
    TransactionTemplate transactions;

    private CompilerServer compiler;

    @BeforeEach
    void aClosedWeekAndItsCompiler() throws IOException {
        compiler = new CompilerServer(there);
        NightOrders.downloads(night);
        close(DIGITAL);
        String path = night.path("/charts/US_DIGITAL/channel");
        night.owner
                .put(
                        path,
                        new ChartChannel(
                                "US_DIGITAL",
                                "SFTP",
                                "127.0.0.1",
                                compiler.port(),
                                CompilerServer.USER,
                                "",
                                "NONE",
                                null,
                                false,
                                true,
                                ChartChannel.Schedule.BY_HAND,
                                null,
                                0))
                .as(ChartChannel.class);
        night.owner
                .put(path + "/secret", new ChannelSecret(CompilerServer.PASSWORD, null, null))
                .as(ChartChannel.class);
        HostKey shown = night.owner.post(path + "/host-key", null).as(HostKey.class);
        night.owner.put(path + "/host-key", new HostKeyPin(shown.fingerprint())).as(ChartChannel.class);
    }

    @AfterEach
    void away() throws IOException {
        compiler.close();
    }

    @Test
    void whatIsSubmittedIsADryRun() {
        Submission submitted = night.owner
                .post(night.path(DIGITAL + "/submissions"), new SubmissionEdit("SFTP"))
                .as(Submission.class);

        assertThat(submitted.way()).isEqualTo("DRY_RUN");
        // the timers take it up by themselves; two attempts at once would meet
        assertThat(state(submitted.id())).isEqualTo("DRY");
        assertThat(compiler.logins()).isZero();
        assertThat(compiler.names()).isEmpty();
    }

    @Test
    void evenASubmissionThatCameWithACopyOfProductionsDatabaseIsNotSent() {
        Period period = charts.period("US_DIGITAL", "week-2025-06-12");
        Instant now = Instant.now();
        UUID copied = CurrentLabel.in(
                night.label,
                () -> transactions.execute(status -> rows.add(
                        night.label,
                        period,
                        1,
                        "SFTP",
                        "WAITING",
                        Who.SCHEDULE,
                        now,
                        now.plus(Duration.ofHours(1)),
                        null)));

        attempt(copied);

        assertThat(state(copied)).isEqualTo("FAILED");
        assertThat(compiler.logins()).isZero();
        assertThat(compiler.names()).isEmpty();
    }

    /** The timers do not know of a row that came with a copy. */
    private void attempt(UUID id) {
        CurrentLabel.in(night.label, () -> sendFile.attempt(night.label, id));
    }

    private String state(UUID id) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            String state = night
                    .owner
                    .get(night.path(DIGITAL + "/submissions"))
                    .as(new TypeReference<List<Submission>>() {})
                    .stream()
                    .filter(it -> it.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .state();
            if (!List.of("WAITING", "SENDING").contains(state) || System.nanoTime() > end) {
                return state;
            }
            Thread.yield();
        }
    }
}

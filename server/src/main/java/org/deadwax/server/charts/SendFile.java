package org.deadwax.server.charts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.Submission;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.sftp.SftpDelivery;
import org.deadwax.server.charts.sftp.SftpTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One attempt at a submission. Doing it again is harmless: the same name replaces, so a server that was killed in the middle
 * simply begins anew. Call it as the label.
 */
@Component
class SendFile {

    private static final Logger log = LoggerFactory.getLogger(SendFile.class);

    private final OneAttempt alone;
    private final TransactionTemplate transactions;
    private final Charts charts;
    private final ChartFiles files;
    private final ChartChannels channels;
    private final SubmissionRows rows;
    private final SftpDelivery sftp;
    private final SubmissionSettings settings;
    private final AuditLog audit;
    private final Clock clock;

    SendFile(
            OneAttempt alone,
            TransactionTemplate transactions,
            Charts charts,
            ChartFiles files,
            ChartChannels channels,
            SubmissionRows rows,
            SftpDelivery sftp,
            SubmissionSettings settings,
            AuditLog audit,
            Clock clock) {
        this.alone = alone;
        this.transactions = transactions;
        this.charts = charts;
        this.files = files;
        this.channels = channels;
        this.rows = rows;
        this.sftp = sftp;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return when to try again; empty when there is nothing more to do */
    Optional<Instant> attempt(UUID labelId, UUID id) {
        // while another attempt is running it is asked again later, and finds then that it went well, or goes on
        return alone.of(id, () -> attemptAlone(labelId, id))
                .orElseGet(() -> Optional.of(clock.instant().plus(settings.pause(1))));
    }

    private Optional<Instant> attemptAlone(UUID labelId, UUID id) {
        Submission submission = transactions
                .execute(status -> {
                    boolean goesOn = rows.move(labelId, id, List.of("WAITING", "SENDING"), "SENDING");
                    return goesOn ? rows.find(labelId, id) : Optional.<Submission>empty();
                })
                .orElse(null);
        if (submission == null) {
            return Optional.empty();
        }
        Period period = charts.period(submission.chart(), submission.period());
        try {
            long bytes = send(labelId, period, submission);
            return done(labelId, period, submission, bytes);
        } catch (SftpTrouble e) {
            return failed(labelId, period, submission, String.valueOf(e.getMessage()), e.passes());
        } catch (IOException | RuntimeException e) {
            log.warn("Submission {} failed", id, e);
            return failed(labelId, period, submission, "Deadwax could not send it: " + e.getMessage(), true);
        }
    }

    private long send(UUID labelId, Period period, Submission submission) throws IOException, SftpTrouble {
        Path file = Files.createTempFile("deadwax-send-", ".txt");
        try {
            write(labelId, period, submission, file);
            ChartChannel channel = channels.channel(labelId, period.chart());
            if (submission.way().equals("DRY_RUN")) {
                if (channel.production()) {
                    sftp.tryOut(channels.login(labelId, period.chart()), channel.directory());
                }
                return Files.size(file);
            }
            if (!channel.production()) {
                throw SftpTrouble.standing(
                        "Only a production installation sends files to a compiler, and this one is none."
                                + " Nothing was sent.");
            }
            return sftp.deliver(
                    channels.login(labelId, period.chart()),
                    new SftpDelivery.Parcel(file, channel.directory(), submission.fileName()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Whole before the first byte leaves, and what was promised. */
    private void write(UUID labelId, Period period, Submission submission, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            files.file(labelId, period, submission.fileVersion()).bytes().write(out);
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        if (!sha256.equals(submission.sha256())) {
            throw new IllegalStateException("The file is not the one that was written: SHA-256 " + sha256
                    + " instead of " + submission.sha256() + ". Nothing was sent.");
        }
    }

    private Optional<Instant> done(UUID labelId, Period period, Submission submission, long bytes) {
        boolean dry = submission.way().equals("DRY_RUN");
        transactions.executeWithoutResult(status -> {
            rows.attempted(
                    labelId, submission.id(), dry ? "DRY" : "SENT", clock.instant(), dry ? null : bytes, null, null);
            audit.recordScheduled(
                    dry ? "chart.dry-run" : "chart.sent",
                    "chart " + period.chart().code() + " " + period.key(),
                    dry
                            ? "A dry run of " + submission.fileName() + " went well; nothing was sent."
                            : submission.fileName() + ", " + bytes + " bytes, version " + submission.fileVersion()
                                    + " of " + period.name() + ", is on the compiler's server.");
        });
        return Optional.empty();
    }

    private Optional<Instant> failed(
            UUID labelId, Period period, Submission submission, String trouble, boolean passes) {
        Instant now = clock.instant();
        Instant next = passes ? now.plus(settings.pause(submission.attempts().size() + 1)) : null;
        @Nullable Instant retry = next != null && next.isBefore(submission.deadline()) ? next : null;
        transactions.executeWithoutResult(status -> {
            boolean stopped = rows.find(labelId, submission.id())
                    .filter(it -> it.state().equals("CANCELLED"))
                    .isPresent();
            String state = stopped ? "CANCELLED" : retry == null ? "FAILED" : "WAITING";
            rows.attempted(labelId, submission.id(), state, now, null, trouble, stopped ? null : retry);
            if (state.equals("FAILED")) {
                audit.recordScheduled(
                        "chart.not-sent",
                        "chart " + period.chart().code() + " " + period.key(),
                        submission.fileName() + " of " + period.name() + " was not sent: " + trouble);
            }
        });
        return Optional.ofNullable(retry);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

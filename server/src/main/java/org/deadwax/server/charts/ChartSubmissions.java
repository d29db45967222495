package org.deadwax.server.charts;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.FileVersion;
import org.deadwax.model.Submission;
import org.deadwax.model.SubmissionAnswer;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Timers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Files given to the compiler: what was sent, when, by whom, and what it answered. Call it as the label. */
@Component
public class ChartSubmissions {

    static final String TASK = "chart-submission";
    private static final List<String> UNDER_WAY = List.of("WAITING", "SENDING");

    private final TransactionTemplate transactions;
    private final ChartFiles files;
    private final ClosedReports closedReports;
    private final ChartChannels channels;
    private final SubmissionRows rows;
    private final SubmissionSettings settings;
    private final SchedulerClient timers;
    private final ObjectProvider<Timers> wake;
    private final AuditLog audit;
    private final Clock clock;

    ChartSubmissions(
            TransactionTemplate transactions,
            ChartFiles files,
            ClosedReports closedReports,
            ChartChannels channels,
            SubmissionRows rows,
            SubmissionSettings settings,
            SchedulerClient timers,
            ObjectProvider<Timers> wake,
            AuditLog audit,
            Clock clock) {
        this.transactions = transactions;
        this.files = files;
        this.closedReports = closedReports;
        this.channels = channels;
        this.rows = rows;
        this.settings = settings;
        this.timers = timers;
        this.wake = wake;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Submission> all(UUID labelId, Period period) {
        return inTransaction(() -> rows.ofPeriod(labelId, period));
    }

    /**
     * Sends the newest version of a closed period's file, or notes that it was handed over. What still waits for this period
     * stops: the newest replaces it.
     *
     * @throws ProblemException 409 while the period is open, findings block the file, or the channel is not ready
     */
    public Submission submit(UUID labelId, Period period, String way, Who who) {
        if (!List.of("SFTP", "DRY_RUN", "BY_HAND").contains(way)) {
            throw ProblemException.invalid(
                    "way", "“" + way + "” is no way to send a file; it is SFTP, DRY_RUN or BY_HAND.");
        }
        return inTransaction(() -> {
            closedReports.lock(labelId, period);
            if (closedReports.find(labelId, period).isEmpty()) {
                throw new ProblemException(
                        409, "period-is-open", "The period is open", "Close " + period.name() + " before you send it.");
            }
            FileVersion file = files.newest(labelId, period, who).file();
            for (Submission earlier : rows.ofPeriod(labelId, period)) {
                rows.move(labelId, earlier.id(), UNDER_WAY, "CANCELLED");
            }
            UUID id = way.equals("BY_HAND")
                    ? handedOver(labelId, period, file, who)
                    : waiting(labelId, period, file, way, who);
            Submission made = rows.find(labelId, id).orElseThrow();
            who.record(audit, "chart.submitted", subject(period), said(period, made));
            return made;
        });
    }

    private UUID handedOver(UUID labelId, Period period, FileVersion file, Who who) {
        Instant now = clock.instant();
        return rows.add(labelId, period, file.version(), "BY_HAND", "HANDED_OVER", who, now, period.due(), now);
    }

    private UUID waiting(UUID labelId, Period period, FileVersion file, String way, Who who) {
        ChartChannel channel = channels.channel(labelId, period.chart());
        boolean sends = way.equals("SFTP") && channel.production() && !channel.dryRun();
        List<String> missing = ChannelEdits.missing(channel);
        if (!missing.isEmpty() && (sends || channel.production())) {
            throw new ProblemException(
                    409,
                    "channel-not-ready",
                    "The channel is not ready",
                    "Missing for " + period.chart().name() + ": " + String.join(", ", missing)
                            + ". Enter it in the chart's channel, or save the file and send it yourself.");
        }
        Instant now = clock.instant();
        Instant deadline = now.isBefore(period.due()) ? period.due() : now.plus(settings.afterDeadline());
        UUID id = rows.add(
                labelId, period, file.version(), sends ? "SFTP" : "DRY_RUN", "WAITING", who, now, deadline, null);
        timers.schedule(new TaskInstance<>(TASK, labelId + "/" + id), now);
        wake.ifAvailable(Timers::soon);
        return id;
    }

    private static String said(Period period, Submission made) {
        String file = made.fileName() + ", version " + made.fileVersion() + ", of " + period.name();
        return switch (made.way()) {
            case "BY_HAND" -> "Handed over " + file + ".";
            case "DRY_RUN" -> "Began a dry run of sending " + file + ".";
            default -> "Began to send " + file + ".";
        };
    }

    /** @throws ProblemException 409 when it is not under way */
    public Submission cancel(UUID labelId, Period period, UUID id, Who who) {
        return inTransaction(() -> {
            find(labelId, period, id);
            if (!rows.move(labelId, id, UNDER_WAY, "CANCELLED")) {
                throw new ProblemException(
                        409, "not-under-way", "Nothing to stop", "This submission is not under way any more.");
            }
            who.record(audit, "chart.submission-cancelled", subject(period), "Stopped sending " + period.name() + ".");
            return find(labelId, period, id);
        });
    }

    /** @throws ProblemException 409 when the compiler cannot have it yet */
    public Submission answer(UUID labelId, Period period, UUID id, SubmissionAnswer answer, Who who) {
        return inTransaction(() -> {
            Submission submission = find(labelId, period, id);
            if (!List.of("SENT", "HANDED_OVER").contains(submission.state())) {
                throw new ProblemException(
                        409, "not-sent", "Not sent yet", "The compiler cannot have answered what it does not have.");
            }
            rows.answered(
                    labelId, id, new Submission.Answer(answer.accepted(), answer.text(), who.name(), clock.instant()));
            who.record(
                    audit,
                    "chart.answered",
                    subject(period),
                    "The compiler " + (answer.accepted() ? "accepted " : "refused ") + period.name() + ": "
                            + answer.text());
            return find(labelId, period, id);
        });
    }

    private Submission find(UUID labelId, Period period, UUID id) {
        return rows.find(labelId, id)
                .filter(it ->
                        it.chart().equals(period.chart().code()) && it.period().equals(period.key()))
                .orElseThrow(
                        () -> ProblemException.notFound("There is no submission " + id + " of " + period.name() + "."));
    }

    private static String subject(Period period) {
        return "chart " + period.chart().code() + " " + period.key();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transactions.execute(status -> work.get());
    }
}

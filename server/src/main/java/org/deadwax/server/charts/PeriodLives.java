package org.deadwax.server.charts;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ChartReport.Finding;
import org.deadwax.model.FileVersion;
import org.deadwax.model.PeriodLife;
import org.deadwax.model.PeriodLife.Step;
import org.deadwax.model.Submission;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.FileRows.Stored;
import org.deadwax.server.charts.calendar.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How far a period has come: what was done, when and by whom, and what hinders the next step. Call it as the label. */
@Component
public class PeriodLives {

    private final TransactionTemplate transactions;
    private final PeriodReports reports;
    private final ClosedReports closedReports;
    private final FileRows rows;
    private final SubmissionRows submissions;
    private final Clock clock;

    PeriodLives(
            TransactionTemplate transactions,
            PeriodReports reports,
            ClosedReports closedReports,
            FileRows rows,
            SubmissionRows submissions,
            Clock clock) {
        this.transactions = transactions;
        this.reports = reports;
        this.closedReports = closedReports;
        this.rows = rows;
        this.submissions = submissions;
        this.clock = clock;
    }

    public PeriodLife life(UUID labelId, Period period) {
        return transactions.execute(status -> {
            Closed closed = closedReports.find(labelId, period).orElse(null);
            List<Stored> versions = rows.all(labelId, period);
            List<Finding> findings = versions.isEmpty()
                    ? reports.report(labelId, period).checked().findings()
                    : List.of();
            return new Life(
                            period,
                            clock.instant(),
                            closed,
                            versions.stream().map(Stored::file).toList(),
                            findings,
                            submissions.ofPeriod(labelId, period))
                    .told();
        });
    }

    /** @param versions newest first; {@code submissions} too */
    private record Life(
            Period period,
            Instant now,
            @Nullable Closed closed,
            List<FileVersion> versions,
            List<Finding> findings,
            List<Submission> submissions) {

        PeriodLife told() {
            List<Step> steps = new ArrayList<>(List.of(opened(), filled(), closing(), checked(), written()));
            if (versions.size() > 1) {
                FileVersion newest = versions.getFirst();
                steps.add(new Step(
                        "CORRECTED",
                        "DONE",
                        newest.at(),
                        newest.who(),
                        "Version " + newest.version() + ": " + newest.reason()));
            }
            steps.addAll(List.of(submitted(), acknowledged()));
            return new PeriodLife(period.shown(closed == null ? null : closed.closedAt()), steps, hinders());
        }

        private Step opened() {
            boolean done = !now.isBefore(period.from());
            return new Step(
                    "OPENED", done ? "DONE" : "AHEAD", period.from(), null, "Its first day is " + period.first() + ".");
        }

        private Step filled() {
            boolean done = !now.isBefore(period.until());
            String state = done ? "DONE" : now.isBefore(period.from()) ? "AHEAD" : "NOW";
            return new Step("FILLED", state, period.until(), null, done ? "Its days are over." : "Its days still run.");
        }

        private Step closing() {
            return closed == null
                    ? new Step(
                            "CLOSED",
                            now.isBefore(period.until()) ? "AHEAD" : "NOW",
                            null,
                            null,
                            "What becomes known until then still counts in it.")
                    : new Step(
                            "CLOSED",
                            "DONE",
                            closed.closedAt(),
                            closed.closedBy(),
                            "Each unit's decision is kept. What becomes known later counts in the next period.");
        }

        private Step checked() {
            if (!versions.isEmpty()) {
                FileVersion first = versions.getLast();
                return new Step("CHECKED", "DONE", first.at(), first.who(), "Nothing stood in the way of the file.");
            }
            String sentence = findings.isEmpty() ? "Nothing stands in the way of the file." : blocked();
            String state =
                    !findings.isEmpty() && !now.isBefore(period.until()) ? "BLOCKED" : closed == null ? "AHEAD" : "NOW";
            return new Step("CHECKED", state, null, null, sentence);
        }

        private String blocked() {
            return findings.size() == 1
                    ? "One finding blocks the file."
                    : findings.size() + " findings block the file.";
        }

        private Step written() {
            if (versions.isEmpty()) {
                return new Step(
                        "WRITTEN",
                        closed != null && findings.isEmpty() ? "NOW" : "AHEAD",
                        null,
                        null,
                        "Not written yet.");
            }
            FileVersion first = versions.getLast();
            return new Step(
                    "WRITTEN",
                    "DONE",
                    first.at(),
                    first.who(),
                    first.fileName() + ", " + first.lines() + " lines, SHA-256 "
                            + first.sha256().substring(0, 12) + "…");
        }

        private @Nullable Submission ofNewest() {
            int version = versions.isEmpty() ? 0 : versions.getFirst().version();
            return submissions.stream()
                    .filter(it -> it.fileVersion() == version && !it.way().equals("DRY_RUN"))
                    .findFirst()
                    .orElse(null);
        }

        private Step submitted() {
            Submission submission = ofNewest();
            if (submission == null) {
                return new Step(
                        "SUBMITTED", versions.isEmpty() ? "AHEAD" : "NOW", period.due(), null, "Due at its deadline.");
            }
            return switch (submission.state()) {
                case "SENT" ->
                    new Step(
                            "SUBMITTED",
                            "DONE",
                            submission.sentAt(),
                            submission.who(),
                            "Version " + submission.fileVersion() + " is on the compiler's server.");
                case "HANDED_OVER" ->
                    new Step(
                            "SUBMITTED",
                            "DONE",
                            submission.sentAt(),
                            submission.who(),
                            "Version " + submission.fileVersion() + " was handed over.");
                case "FAILED", "CANCELLED" ->
                    new Step("SUBMITTED", "BLOCKED", null, submission.who(), trouble(submission));
                default -> new Step("SUBMITTED", "NOW", submission.nextTryAt(), submission.who(), trouble(submission));
            };
        }

        private static String trouble(Submission submission) {
            String trouble = submission.trouble();
            return trouble == null ? "On its way." : trouble;
        }

        private Step acknowledged() {
            Submission submission = ofNewest();
            Submission.Answer answer = submission == null ? null : submission.answer();
            if (answer == null) {
                boolean sent = submission != null && submission.sentAt() != null;
                return new Step(
                        "ACKNOWLEDGED", sent ? "NOW" : "AHEAD", null, null, "The compiler has not answered yet.");
            }
            return new Step(
                    "ACKNOWLEDGED",
                    answer.accepted() ? "DONE" : "BLOCKED",
                    answer.at(),
                    answer.who(),
                    (answer.accepted() ? "Accepted: " : "Refused: ") + answer.text());
        }

        private @Nullable String hinders() {
            if (!findings.isEmpty()) {
                Finding first = findings.getFirst();
                return first.message() + " " + first.fix()
                        + (findings.size() == 1 ? "" : " And " + (findings.size() - 1) + " more.");
            }
            Submission submission = ofNewest();
            if (submission == null) {
                return null;
            }
            Submission.Answer answer = submission.answer();
            return answer != null && !answer.accepted()
                    ? "The compiler refused the file: " + answer.text() + " Mend it and correct the file."
                    : submission.trouble();
        }
    }
}

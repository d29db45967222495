package org.deadwax.server.charts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ChartAgenda.Item;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.Submission;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due at all charts of a label, and what its schedule does about it. Call it as the label. */
@Component
public class ChartAgendas {

    private static final List<String> DONE = List.of("SENT", "HANDED_OVER");

    private final TransactionTemplate transactions;
    private final Charts charts;
    private final ChartChannels channels;
    private final ChartAccounts accounts;
    private final ClosedReports closedReports;
    private final SubmissionRows submissions;
    private final ChartApprovals approvals;
    private final Clock clock;

    ChartAgendas(
            TransactionTemplate transactions,
            Charts charts,
            ChartChannels channels,
            ChartAccounts accounts,
            ClosedReports closedReports,
            SubmissionRows submissions,
            ChartApprovals approvals,
            Clock clock) {
        this.transactions = transactions;
        this.charts = charts;
        this.channels = channels;
        this.accounts = accounts;
        this.closedReports = closedReports;
        this.submissions = submissions;
        this.approvals = approvals;
        this.clock = clock;
    }

    /** Of the charts that the label has an account with, nearest first; and what its products have to be approved for. */
    public ChartAgenda agenda(UUID labelId) {
        Instant now = clock.instant();
        List<Item> items = new ArrayList<>();
        transactions.executeWithoutResult(status -> {
            for (TrackingChart chart : charts.tracked()) {
                if (!accounts.account(labelId, chart).account().isEmpty()) {
                    ChartChannel.Schedule schedule =
                            channels.channel(labelId, chart).schedule();
                    for (String kind : schedule.kinds()) {
                        Period running = chart.period(PeriodKind.of(kind), now);
                        add(items, labelId, running.previous(), schedule, now);
                        add(items, labelId, running, schedule, now);
                    }
                }
            }
        });
        items.sort(Comparator.comparing(Item::at));
        return new ChartAgenda(List.copyOf(items), approvals.due(labelId));
    }

    private void add(List<Item> items, UUID labelId, Period period, ChartChannel.Schedule schedule, Instant now) {
        boolean sent = submissions.ofPeriod(labelId, period).stream()
                .map(Submission::state)
                .anyMatch(DONE::contains);
        if (sent) {
            return;
        }
        boolean closed = closedReports.find(labelId, period).isPresent();
        Integer close = schedule.closeMinutes();
        if (!closed) {
            items.add(item(
                    period,
                    "CLOSE",
                    period.until().plus(Duration.ofMinutes(close == null ? 0 : close)),
                    close != null,
                    false,
                    close == null ? period.name() + " can be closed." : period.name() + " is closed by the schedule."));
        }
        Integer submit = schedule.submitMinutes();
        if (submit != null) {
            items.add(item(
                    period,
                    "SUBMIT",
                    period.due().minus(Duration.ofMinutes(submit)),
                    true,
                    false,
                    "The file of " + period.name() + " is sent by the schedule."));
        }
        for (int hours : schedule.remindHours()) {
            Instant at = period.due().minus(Duration.ofHours(hours));
            items.add(item(
                    period,
                    "REMIND",
                    at,
                    true,
                    !now.isBefore(at),
                    "The file of " + period.name() + " is due in " + hours + " hours and has not been sent."));
        }
        items.add(item(
                period,
                "DEADLINE",
                period.due(),
                false,
                !now.isBefore(period.due()),
                now.isBefore(period.due())
                        ? "The file of " + period.name() + " is due."
                        : "The file of " + period.name() + " was due and has not been sent."));
    }

    private static Item item(
            Period period, String step, Instant at, boolean automatic, boolean urgent, String sentence) {
        TrackingChart chart = period.chart();
        return new Item(
                chart.code(), chart.name(), period.key(), step, at, chart.zone().getId(), automatic, urgent, sentence);
    }
}

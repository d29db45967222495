package org.deadwax.server.charts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.ChartChannel;
import org.deadwax.server.charts.ClosedReports.Closed;
import org.deadwax.server.charts.calendar.Period;
import org.deadwax.server.charts.calendar.PeriodKind;
import org.deadwax.server.charts.calendar.TrackingChart;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Closes, writes and sends by the chart's clock what a label has asked to be done by itself. It looks at what is due and was not
 * done, so a server that slept over a deadline makes up for it.
 */
@Component
class ChartSchedule {

    private static final Logger log = LoggerFactory.getLogger(ChartSchedule.class);

    /** A deadline that is longer over is left to people. */
    private static final Duration LATE = Duration.ofDays(3);

    private static final int MOST = 60;

    private final JdbcClient allLabels;
    private final TransactionTemplate transactions;
    private final Charts charts;
    private final ChartChannels channels;
    private final ChartReports reports;
    private final ClosedReports closedReports;
    private final ChartSubmissions submissions;
    private final Clock clock;

    ChartSchedule(
            @Worker JdbcClient allLabels,
            TransactionTemplate transactions,
            Charts charts,
            ChartChannels channels,
            ChartReports reports,
            ClosedReports closedReports,
            ChartSubmissions submissions,
            Clock clock) {
        this.allLabels = allLabels;
        this.transactions = transactions;
        this.charts = charts;
        this.channels = channels;
        this.reports = reports;
        this.closedReports = closedReports;
        this.submissions = submissions;
        this.clock = clock;
    }

    private record Wanted(UUID labelId, String chart) {}

    /** All labels; one's trouble is not another's. */
    void look() {
        List<Wanted> wanted = allLabels
                .sql("""
                        SELECT label_id, chart FROM chart_channel
                        WHERE close_minutes IS NOT NULL OR submit_minutes IS NOT NULL ORDER BY label_id, chart
                        """)
                .query((row, n) -> new Wanted(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        for (Wanted one : wanted) {
            try {
                CurrentLabel.in(one.labelId(), () -> {
                    look(one.labelId(), charts.chart(one.chart()), clock.instant());
                    return one;
                });
            } catch (ProblemException e) {
                log.info("Schedule of {} waits: {}", one.chart(), e.getMessage());
            } catch (RuntimeException e) {
                log.warn("Schedule of {} failed", one.chart(), e);
            }
        }
    }

    /** Within the label. */
    void look(UUID labelId, TrackingChart chart, Instant now) {
        ChartChannel.Schedule schedule = channels.channel(labelId, chart).schedule();
        for (String kind : schedule.kinds()) {
            for (Period period : ended(labelId, chart, PeriodKind.of(kind), now)) {
                Integer close = schedule.closeMinutes();
                if (close != null && !now.isBefore(period.until().plus(Duration.ofMinutes(close)))) {
                    reports.close(labelId, period, Who.SCHEDULE);
                }
                Integer submit = schedule.submitMinutes();
                if (submit != null && !now.isBefore(period.due().minus(Duration.ofMinutes(submit)))) {
                    submit(labelId, period);
                }
            }
        }
    }

    /** Over, oldest first: those whose deadline is not long over, and all since the last that was closed. */
    private List<Period> ended(UUID labelId, TrackingChart chart, PeriodKind kind, Instant now) {
        LocalDate lastClosed = transactions.execute(status -> closedReports.all(labelId, chart, kind).stream()
                .map(Closed::last)
                .findFirst()
                .orElse(LocalDate.MAX));
        List<Period> ended = new ArrayList<>();
        for (Period period = chart.period(kind, now).previous();
                ended.size() < MOST && (period.due().plus(LATE).isAfter(now) || lastClosed.isBefore(period.first()));
                period = period.previous()) {
            ended.addFirst(period);
        }
        return ended;
    }

    private void submit(UUID labelId, Period period) {
        boolean closed = transactions.execute(
                status -> closedReports.find(labelId, period).isPresent());
        if (closed && submissions.all(labelId, period).isEmpty()) {
            submissions.submit(labelId, period, "SFTP", Who.SCHEDULE);
        }
    }
}

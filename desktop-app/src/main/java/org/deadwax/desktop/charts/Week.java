package org.deadwax.desktop.charts;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.FileOverride;
import org.deadwax.model.FileVersion;
import org.deadwax.model.PeriodLife;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.model.Submission;
import org.jspecify.annotations.Nullable;

/** All that is known about the week, or day, that is shown; each part comes on its own. */
final class Week {

    final PartOfPeriod<ChartReport> report;
    final PartOfPeriod<PeriodLife> life;
    final PartOfPeriod<CutOffClock> clock;
    final LineList lines;
    final PartOfPeriod<List<FileOverride>> overrides;
    final PartOfPeriod<List<FileVersion>> versions;
    final PartOfPeriod<List<Submission>> submissions;
    final PartOfPeriod<ChartChannel> channel;
    final PartOfPeriod<ReporterCountdown> countdown;
    final PartOfPeriod<ChartAgenda> agenda;
    private final List<PartOfPeriod<?>> all;
    private @Nullable ChartPeriod period;

    Week(DeadwaxApi api, UUID label, Background background) {
        report = new PartOfPeriod<>(background, p -> api.report(label, p.chart(), p.key()));
        life = new PartOfPeriod<>(background, p -> api.periodLife(label, p.chart(), p.key()));
        clock = new PartOfPeriod<>(background, p -> api.cutOffClock(label, p.chart(), p.key()));
        lines = new LineList(api, label, background.lane());
        overrides = new PartOfPeriod<>(background, p -> api.fileOverrides(label, p.chart(), p.key()));
        versions = new PartOfPeriod<>(background, p -> api.fileVersions(label, p.chart(), p.key()));
        submissions = new PartOfPeriod<>(background, p -> api.submissions(label, p.chart(), p.key()));
        channel = new PartOfPeriod<>(background, ofChart(chart -> api.chartChannel(label, chart)));
        countdown = new PartOfPeriod<>(background, ofChart(chart -> api.reporterCountdown(label, chart)));
        agenda = new PartOfPeriod<>(background, p -> api.chartAgenda(label));
        all = List.of(report, life, clock, overrides, versions, submissions, channel, countdown, agenda);
    }

    private static <T> Function<ChartPeriod, T> ofChart(Function<String, T> ask) {
        return period -> ask.apply(period.chart());
    }

    void show(@Nullable ChartPeriod period) {
        this.period = period;
        all.forEach(part -> part.of(period));
        lines.of(period);
    }

    /** Asks for everything once more, as after something was done. */
    void again() {
        show(period);
    }

    @Nullable
    ChartPeriod period() {
        return period;
    }

    /** What a compiler has to be asked, or has not answered; what presses most first. */
    List<ChartAgenda.ApprovalDue> approvals() {
        ChartAgenda known = agenda.value();
        return known == null ? List.of() : known.approvals();
    }

    /** Findings that keep the file from being written. */
    long blocking() {
        ChartReport known = report.value();
        return known == null
                ? 0
                : known.findings().stream()
                        .filter(ChartReport.Finding::blocking)
                        .count();
    }

    /** The newest submission that is still of use: not given up, not failed; null when there is none. */
    @Nullable
    Submission lastSubmission() {
        List<Submission> known = submissions.value();
        return known == null
                ? null
                : known.stream()
                        .filter(each -> !each.state().equals("CANCELLED")
                                && !each.state().equals("FAILED"))
                        .findFirst()
                        .orElse(null);
    }
}

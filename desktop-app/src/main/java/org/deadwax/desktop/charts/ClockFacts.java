package org.deadwax.desktop.charts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.ChartAgenda;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.CutOffClock;
import org.deadwax.model.ReporterCountdown;
import org.deadwax.model.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What the clock says at one moment: until when, how long that is, and what stands in the way.
 *
 * @param due until when, with its zone
 * @param left how long that is, or that it is over
 * @param over share of the time that is gone, of one
 * @param tone DANGER when something blocks the file or it is late, WARNING when units are pending, SUCCESS once it is sent
 */
record ClockFacts(String due, String left, double over, Tone tone, List<Row> rows) {

    ClockFacts {
        rows = List.copyOf(rows);
    }

    enum Kind {
        FINDING,
        PENDING,
        FULFILMENTS,
        PROJECTION,
        COUNTDOWN,
        APPROVAL
    }

    /** @param code of the rule that a pending row is about; null for others @param sentence the whole of it */
    record Row(
            Kind kind,
            Tone tone,
            String words,
            String figure,
            String sentence,
            @Nullable String code) {}

    /** Null while there is no report. */
    static @Nullable ClockFacts of(Week week, Instant now, Figures figures) {
        ChartReport report = week.report.value();
        if (report == null) {
            return null;
        }
        PeriodWords words = new PeriodWords(report.period());
        Instant due = report.period().due();
        List<Row> rows = rows(week, report, words, figures);
        Submission sent = week.lastSubmission();
        CutOffClock clock = week.clock.value();
        boolean running = clock != null && now.isBefore(clock.cutOff());
        String until = running
                ? Texts.text(
                        "charts.cutOff",
                        words.cutOff(Objects.requireNonNull(clock).cutOff(), now))
                : Texts.text("charts.fileDue", words.due(now));
        if (running) {
            approvals(week, figures).ifPresent(rows::add);
        }
        if (sent != null && sent.sentAt() != null && !sent.state().equals("DRY")) {
            return new ClockFacts(until, sentWords(sent, words), words.over(now), Tone.SUCCESS, rows);
        }
        Instant end = running ? Objects.requireNonNull(clock).cutOff() : due;
        return new ClockFacts(until, left(end, now), words.over(now), tone(report.period(), rows, now), rows);
    }

    private static String left(Instant until, Instant now) {
        Duration left = Duration.between(now, until);
        return left.isNegative() ? Texts.text("charts.late", Figures.span(left.negated())) : Figures.span(left);
    }

    private static String sentWords(Submission sent, PeriodWords words) {
        Submission.Answer answer = sent.answer();
        if (answer != null) {
            return Texts.text(answer.accepted() ? "charts.isAcknowledged" : "charts.isRefused");
        }
        return Texts.text(
                sent.state().equals("HANDED_OVER") ? "charts.isHandedOver" : "charts.isSent",
                words.moment(sent.sentAt() == null ? sent.askedAt() : sent.sentAt()));
    }

    private static Tone tone(ChartPeriod period, List<Row> rows, Instant now) {
        if (now.isAfter(period.due()) || rows.stream().anyMatch(row -> row.tone() == Tone.DANGER)) {
            return Tone.DANGER;
        }
        return rows.stream().anyMatch(row -> row.tone() == Tone.WARNING) ? Tone.WARNING : Tone.ACCENT;
    }

    private static List<Row> rows(Week week, ChartReport report, PeriodWords words, Figures figures) {
        List<Row> rows = new ArrayList<>();
        report.findings().stream()
                .filter(ChartReport.Finding::blocking)
                .map(each -> new Row(
                        Kind.FINDING,
                        Tone.DANGER,
                        each.message(),
                        units(each.units(), figures),
                        each.message() + ". " + each.fix(),
                        null))
                .forEach(rows::add);
        CutOffClock clock = week.clock.value();
        if (clock != null && report.period().closedAt() == null) {
            clock.pending().stream()
                    .filter(each -> each.units() > 0)
                    .map(each -> new Row(
                            Kind.PENDING,
                            Tone.WARNING,
                            each.name(),
                            units(each.units(), figures),
                            each.sentence(),
                            each.code()))
                    .forEach(rows::add);
            if (clock.fulfilments() != null) {
                rows.add(fulfilments(clock.fulfilments(), words));
            }
            if (clock.projection() != null) {
                rows.add(projection(clock.projection(), figures));
            }
        }
        ReporterCountdown countdown = week.countdown.value();
        if (countdown != null && !countdown.counts()) {
            rows.add(new Row(
                    Kind.COUNTDOWN,
                    Tone.NEUTRAL,
                    Texts.text("charts.countdown"),
                    Texts.text("charts.countdown.of", countdown.inARow(), countdown.needed()),
                    countdown.sentence(),
                    null));
        }
        return rows;
    }

    /** While there is time: what else would not count, because nobody asked the compiler. */
    private static Optional<Row> approvals(Week week, Figures figures) {
        List<ChartAgenda.ApprovalDue> urgent = week.approvals().stream()
                .filter(ChartAgenda.ApprovalDue::urgent)
                .toList();
        return urgent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(
                        Kind.APPROVAL,
                        Tone.NEUTRAL,
                        Texts.text("charts.approvals"),
                        Texts.count("charts.approvals.due", urgent.size(), figures.units(urgent.size())),
                        urgent.getFirst().sentence(),
                        null));
    }

    private static Row fulfilments(CutOffClock.Fulfilments open, PeriodWords words) {
        Tone tone = open.inTime() == null ? Tone.NEUTRAL : open.inTime() ? Tone.SUCCESS : Tone.WARNING;
        String done = open.doneAt() == null
                ? Texts.text("charts.fulfilments.unknown")
                : Texts.text("charts.fulfilments.by", words.moment(open.doneAt()));
        return new Row(
                Kind.FULFILMENTS, tone, Texts.text("charts.fulfilments", open.units()), done, open.sentence(), null);
    }

    private static Row projection(CutOffClock.Projection projection, Figures figures) {
        return new Row(
                Kind.PROJECTION,
                Tone.NEUTRAL,
                Texts.text("charts.projection"),
                figures.units(projection.low()) + "–" + figures.units(projection.high()),
                Texts.text(
                        "charts.projection.means",
                        figures.units(projection.middle()),
                        figures.units(projection.soFar()),
                        projection.method()),
                null);
    }

    private static String units(long units, Figures figures) {
        return Texts.count("charts.unitCount", units, figures.units(units));
    }
}

package org.deadwax.desktop.charts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.deadwax.model.ReportingEquation;
import org.jspecify.annotations.Nullable;

/** One report: its releases, the way from ordered to reported, and its file. */
public final class ChartsViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background reports;
    private final Background files;
    private final Clock clock;
    private final boolean mayClose;
    private final PeriodChoice choice;
    private final UnitList units;

    private final ReadOnlyObjectWrapper<Load<ChartReport>> report = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<ChartReport.ByRelease> releases = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable UUID> release = new SimpleObjectProperty<>();
    private final ObservableList<Step> steps = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Step> step = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyStringWrapper closeBlocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper saveBlocked = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    /** @param mayClose false for those who only read */
    public ChartsViewModel(DeadwaxApi api, UUID label, Background background, Clock clock, boolean mayClose) {
        this.api = api;
        this.label = label;
        this.reports = background.lane();
        this.files = background.lane();
        this.clock = clock;
        this.mayClose = mayClose;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.choice = new PeriodChoice(api, label, background.lane());
        this.units = new UnitList(api, label, background.lane());
        choice.periodProperty().subscribe((before, period) -> loadReport(before, period));
        release.subscribe((before, chosen) -> showEquation());
        step.subscribe((before, chosen) -> showUnits());
        judge();
    }

    /** Asks the server for what is there now. */
    public void refresh() {
        tick();
        choice.load(clock.instant());
    }

    /** Moves the clock on: once a second while it is looked at. */
    void tick() {
        now.set(clock.instant());
        judge();
    }

    void close() {
        ChartPeriod period = choice.periodProperty().get();
        if (period == null || !closeBlocked.get().isEmpty()) {
            return;
        }
        working.set(true);
        judge();
        reports.run(
                () -> api.close(label, period.chart(), period.key()),
                closed -> {
                    working.set(false);
                    show(closed);
                    say(Texts.text("charts.closedNow", closed.period().name()));
                    choice.load(clock.instant());
                },
                failed -> fail(failed));
    }

    /** Writes the file as the server made it, byte for byte, whole or not at all. */
    void save(Path file) {
        ChartPeriod period = choice.periodProperty().get();
        if (period == null) {
            return;
        }
        files.run(
                () -> {
                    try (ResponseBody body = api.file(label, period.chart(), period.key())) {
                        WholeFile.write(file, body.bytes());
                    }
                    return file;
                },
                saved -> say(Texts.text("charts.saved", saved)),
                failed -> fail(failed));
    }

    private void fail(Exception failed) {
        working.set(false);
        judge();
        say(String.valueOf(failed.getMessage()));
    }

    /** The same sentence twice is two notices. */
    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    private void loadReport(@Nullable ChartPeriod before, @Nullable ChartPeriod period) {
        if (period == null) {
            reports.cancel();
            report.set(Load.idle());
            judge();
            return;
        }
        boolean same = before != null
                && before.key().equals(period.key())
                && before.chart().equals(period.chart());
        // another period's figures must not stand under this one's name
        Load<ChartReport> loading = same ? report.get().loading() : new Load.Loading<>(null);
        report.set(loading);
        judge();
        reports.run(() -> api.report(label, period.chart(), period.key()), this::show, failed -> {
            report.set(report.get().failed(failed));
            judge();
        });
    }

    private void show(ChartReport now) {
        report.set(Load.of(now));
        releases.setAll(now.releases().stream()
                .sorted(Comparator.comparingLong(
                                (ChartReport.ByRelease each) -> each.equation().ordered())
                        .reversed())
                .toList());
        boolean known = releases.stream().anyMatch(each -> each.releaseId().equals(release.get()));
        UUID first = releases.isEmpty() ? null : releases.getFirst().releaseId();
        UUID chosen = known ? release.get() : first;
        if (Objects.equals(chosen, release.get())) {
            showEquation();
        } else {
            release.set(chosen);
        }
        judge();
    }

    private void showEquation() {
        ReportingEquation equation = equation();
        Step before = step.get();
        steps.setAll(equation == null ? List.of() : Waterfall.of(equation));
        step.set(steps.stream()
                .filter(each ->
                        before != null && each.kind() == before.kind() && Objects.equals(each.code(), before.code()))
                .findFirst()
                .orElseGet(() -> steps.stream()
                        .filter(each -> each.kind() == Step.Kind.EXCLUDED)
                        .max(Comparator.comparingLong(Step::units))
                        .orElse(null)));
        showUnits();
    }

    private void showUnits() {
        ChartPeriod period = choice.periodProperty().get();
        Step of = step.get();
        if (period == null || of == null) {
            units.clear();
        } else {
            units.show(period, of, release.get());
        }
    }

    private void judge() {
        ChartReport known = report.get().value();
        closeBlocked.set(known == null ? Texts.text("charts.close.nothing") : closing(known));
        badge.set(
                known == null || known.findings().isEmpty()
                        ? Badge.NONE
                        : new Badge(known.findings().size(), Tone.DANGER));
        saveBlocked.set(known == null ? Texts.text("charts.close.nothing") : saving(known));
    }

    private String closing(ChartReport known) {
        PeriodWords words = new PeriodWords(known.period());
        Instant closedAt = known.period().closedAt();
        if (working.get()) {
            return Texts.text("charts.close.working");
        }
        if (closedAt != null) {
            return Texts.text("charts.close.done", words.moment(closedAt), words.zone());
        }
        if (!mayClose) {
            return Texts.text("charts.close.role");
        }
        if (now.get().isBefore(known.period().until())) {
            return Texts.text("charts.close.early", words.ends(), words.zone());
        }
        return saving(known);
    }

    private static String saving(ChartReport known) {
        int findings = known.findings().size();
        if (findings > 0) {
            return Texts.count("charts.blockFile", findings, Integer.toString(findings));
        }
        return known.fileName() == null ? Texts.text("charts.close.noFile") : "";
    }

    PeriodChoice choice() {
        return choice;
    }

    UnitList units() {
        return units;
    }

    ReadOnlyObjectProperty<Load<ChartReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /** By units ordered, most first. */
    ObservableList<ChartReport.ByRelease> releases() {
        return releases;
    }

    /** The release whose way is shown; null for all together. */
    ObjectProperty<@Nullable UUID> releaseProperty() {
        return release;
    }

    /** The release's equation, or that of all together; null while nothing is known. */
    @Nullable
    ReportingEquation equation() {
        ChartReport known = report.get().value();
        if (known == null) {
            return null;
        }
        return releases.stream()
                .filter(each -> each.releaseId().equals(release.get()))
                .findFirst()
                .map(ChartReport.ByRelease::equation)
                .orElse(known.equation());
    }

    ObservableList<Step> steps() {
        return steps;
    }

    /** The row whose units are shown. */
    ObjectProperty<@Nullable Step> stepProperty() {
        return step;
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Why the period cannot be closed, a sentence; empty when it can. */
    ReadOnlyStringProperty closeBlockedProperty() {
        return closeBlocked.getReadOnlyProperty();
    }

    /** Why there is no file, a sentence; empty when there is one. */
    ReadOnlyStringProperty saveBlockedProperty() {
        return saveBlocked.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** Findings that block the file which was looked at last. */
    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /** What is to be told once; empty before the first. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}

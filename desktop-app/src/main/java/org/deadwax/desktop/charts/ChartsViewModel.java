package org.deadwax.desktop.charts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.shell.RunningTask;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.ChartReport;
import org.jspecify.annotations.Nullable;

/** One report: its releases, the way from ordered to reported, and its file. */
public final class ChartsViewModel {

    private static final Duration STALE = Duration.ofMinutes(1);

    private final Clock clock;
    private final PeriodChoice choice;
    private final Week week;
    private final EquationChoice equation = new EquationChoice();
    private final PartOfPeriod<ChartReport> before;
    private final UnitList units;
    private final FileDesk file;
    private final TableExports exports;
    private final ReadOnlyObjectWrapper<Instant> now;
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private Instant asked = Instant.EPOCH;

    /**
     * @param tasks where exports show how far they are
     * @param mayEdit false for those who only read
     */
    public ChartsViewModel(
            DeadwaxApi api,
            UUID label,
            Background background,
            Clock clock,
            ObservableList<RunningTask> tasks,
            boolean mayEdit) {
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
        this.choice = new PeriodChoice(api, label, background.lane());
        this.week = new Week(api, label, background);
        this.before = new PartOfPeriod<>(background, period -> api.report(label, period.chart(), period.key()));
        this.units = new UnitList(api, label, background.lane());
        this.file = new FileDesk(new FileDesk.Server(api, label), background, week, now, this::say, mayEdit);
        this.exports = new TableExports(api, label, background, tasks, this::say);
        choice.periodProperty().subscribe((old, period) -> show(period));
        week.report.property().subscribe(load -> {
            equation.show(load.value());
            badge.set(new Badge(week.blocking(), Tone.DANGER));
        });
        equation.stepProperty().subscribe(this::showUnits);
        equation.releaseProperty().subscribe(this::showUnits);
        equation.comparingProperty().subscribe(this::compare);
        before.property().subscribe(load -> equation.beforeProperty().set(load.value()));
        file.closed().subscribe(closes -> {
            if (closes.intValue() > 0) {
                choice.load(clock.instant());
            }
        });
    }

    /** Asks the server for what is there now. */
    public void refresh() {
        asked = clock.instant();
        now.set(asked);
        choice.load(asked);
    }

    /** Moves the clock on: once a second while it is looked at. What is open is asked for again once a minute. */
    void tick() {
        Instant at = clock.instant();
        now.set(at);
        if (Duration.between(asked, at).compareTo(STALE) >= 0) {
            asked = at;
            week.again();
        }
    }

    /** Opens a period, as a link from elsewhere does. @param argument "US_DIGITAL week-2026-11-19" */
    void open(String argument) {
        String[] parts = argument.split(" ", 2);
        if (parts.length == 2) {
            choice.open(parts[0], parts[1]);
        }
    }

    private void show(@Nullable ChartPeriod period) {
        week.show(period);
        compare();
        showUnits();
    }

    private void compare() {
        ChartPeriod shown = choice.periodProperty().get();
        before.of(equation.comparingProperty().get() && shown != null ? choice.olderThan(shown) : null);
    }

    private void showUnits() {
        ChartPeriod period = choice.periodProperty().get();
        Step of = equation.stepProperty().get();
        if (period == null || of == null) {
            units.clear();
        } else {
            units.show(period, of, equation.releaseProperty().get());
        }
    }

    /** The same sentence twice is two notices. */
    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    PeriodChoice choice() {
        return choice;
    }

    Week week() {
        return week;
    }

    EquationChoice equation() {
        return equation;
    }

    UnitList units() {
        return units;
    }

    FileDesk file() {
        return file;
    }

    TableExports exports() {
        return exports;
    }

    ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
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

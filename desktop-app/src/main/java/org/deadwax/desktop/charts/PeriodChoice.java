package org.deadwax.desktop.charts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Chart;
import org.deadwax.model.ChartPeriod;
import org.jspecify.annotations.Nullable;

/** Which chart, and which of its periods. */
final class PeriodChoice {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background lane;
    private final ObservableList<Chart> charts = FXCollections.observableArrayList();
    private final ObservableList<ChartPeriod> periods = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Chart> chart = new SimpleObjectProperty<>();
    private final ObjectProperty<PeriodKind> kind = new SimpleObjectProperty<>(PeriodKind.WEEK);
    private final ObjectProperty<@Nullable ChartPeriod> period = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Load<List<ChartPeriod>>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private final Background finding;
    private Instant now = Instant.EPOCH;
    private String wanted = "";

    PeriodChoice(DeadwaxApi api, UUID label, Background lane) {
        this.api = api;
        this.label = label;
        this.lane = lane;
        this.finding = lane.lane();
        chart.subscribe((before, chosen) -> loadPeriods());
        kind.subscribe((before, chosen) -> loadPeriods());
    }

    /** Asks for the charts, once they are known for the periods only. */
    void load(Instant at) {
        now = at;
        if (chart.get() != null) {
            loadPeriods();
            return;
        }
        load.set(load.get().loading());
        lane.run(
                api::charts,
                all -> {
                    charts.setAll(all);
                    if (all.isEmpty()) {
                        load.set(Load.of(List.of()));
                    } else {
                        chart.set(all.getFirst());
                        openWanted();
                    }
                },
                failed -> load.set(load.get().failed(failed)));
    }

    private void loadPeriods() {
        Chart of = chart.get();
        if (of == null) {
            return;
        }
        String kindWord = kind.get().word();
        load.set(load.get().loading());
        lane.run(
                () -> api.periods(label, of.code(), kindWord),
                all -> {
                    periods.setAll(all);
                    load.set(Load.of(all));
                    period.set(same(all));
                },
                failed -> load.set(load.get().failed(failed)));
    }

    /** The one that was looked at, as it is now; else the one whose file is due next. */
    private @Nullable ChartPeriod same(List<ChartPeriod> all) {
        ChartPeriod before = period.get();
        return all.stream()
                .filter(each -> before != null
                        && each.key().equals(before.key())
                        && each.chart().equals(before.chart()))
                .findFirst()
                .orElseGet(() -> older(before, all) ? before : dueNext(all));
    }

    /** True for one that was jumped to and is older than the list. */
    private static boolean older(@Nullable ChartPeriod before, List<ChartPeriod> all) {
        return before != null
                && !all.isEmpty()
                && before.chart().equals(all.getLast().chart())
                && before.key().startsWith(all.getLast().key().substring(0, 3))
                && before.lastDay().isBefore(all.getLast().firstDay());
    }

    private @Nullable ChartPeriod dueNext(List<ChartPeriod> all) {
        return all.stream()
                .filter(each -> each.closedAt() == null && each.due().isAfter(now))
                .reduce((newer, older) -> older)
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /** The period before one of the list; null at its end. */
    @Nullable
    ChartPeriod olderThan(ChartPeriod of) {
        int at = -1;
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).key().equals(of.key())) {
                at = i;
            }
        }
        return at >= 0 && at + 1 < periods.size() ? periods.get(at + 1) : null;
    }

    /** Goes to the period that a day is in, also to one that is older than the list. */
    void jump(LocalDate day) {
        ChartPeriod listed = periods.stream()
                .filter(each -> !day.isBefore(each.firstDay()) && !day.isAfter(each.lastDay()))
                .findFirst()
                .orElse(null);
        if (listed != null) {
            period.set(listed);
            return;
        }
        Chart of = chart.get();
        if (of == null || periods.isEmpty() || day.isAfter(periods.getFirst().lastDay())) {
            return;
        }
        LocalDate last = kind.get() == PeriodKind.DAY
                ? day
                : day.with(TemporalAdjusters.nextOrSame(
                        periods.getFirst().lastDay().getDayOfWeek()));
        find(of.code(), kind.get().word() + "-" + last);
    }

    /** Goes to a period by its key, as "week-2026-11-19". */
    void open(String chartCode, String key) {
        wanted = chartCode + " " + key;
        if (chart.get() != null) {
            openWanted();
        }
    }

    private void openWanted() {
        String[] parts = wanted.split(" ", 2);
        wanted = "";
        if (parts.length < 2) {
            return;
        }
        charts.stream().filter(each -> each.code().equals(parts[0])).findFirst().ifPresent(each -> {
            chart.set(each);
            kind.set(parts[1].startsWith("day-") ? PeriodKind.DAY : PeriodKind.WEEK);
            find(parts[0], parts[1]);
        });
    }

    private void find(String chartCode, String key) {
        finding.run(
                () -> api.report(label, chartCode, key).period(),
                found -> period.set(found),
                failed -> load.set(load.get().failed(failed)));
    }

    /** @param older true for the period before; nothing happens at the end of the list */
    void turn(boolean older) {
        int next = place() + (older ? 1 : -1);
        if (next >= 0 && next < periods.size()) {
            period.set(periods.get(next));
        }
    }

    boolean canTurn(boolean older) {
        int at = place();
        return at >= 0 && (older ? at < periods.size() - 1 : at > 0);
    }

    // by key: the record changes when its period is closed
    private int place() {
        ChartPeriod shown = period.get();
        for (int i = 0; shown != null && i < periods.size(); i++) {
            if (periods.get(i).key().equals(shown.key())) {
                return i;
            }
        }
        return shown == null ? -1 : periods.size();
    }

    ObservableList<Chart> charts() {
        return charts;
    }

    /** Newest first. */
    ObservableList<ChartPeriod> periods() {
        return periods;
    }

    ObjectProperty<@Nullable Chart> chartProperty() {
        return chart;
    }

    ObjectProperty<PeriodKind> kindProperty() {
        return kind;
    }

    ObjectProperty<@Nullable ChartPeriod> periodProperty() {
        return period;
    }

    ReadOnlyObjectProperty<Load<List<ChartPeriod>>> loadProperty() {
        return load.getReadOnlyProperty();
    }
}

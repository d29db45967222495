package org.deadwax.desktop.charts;

import java.time.Instant;
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
    private Instant now = Instant.EPOCH;

    PeriodChoice(DeadwaxApi api, UUID label, Background lane) {
        this.api = api;
        this.label = label;
        this.lane = lane;
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
                .orElseGet(() -> dueNext(all));
    }

    private @Nullable ChartPeriod dueNext(List<ChartPeriod> all) {
        return all.stream()
                .filter(each -> each.closedAt() == null && each.due().isAfter(now))
                .reduce((newer, older) -> older)
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /** @param older true for the period before; nothing happens at the end of the list */
    void turn(boolean older) {
        int next = periods.indexOf(period.get()) + (older ? 1 : -1);
        if (next >= 0 && next < periods.size()) {
            period.set(periods.get(next));
        }
    }

    boolean canTurn(boolean older) {
        int at = periods.indexOf(period.get());
        return at >= 0 && (older ? at < periods.size() - 1 : at > 0);
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

package org.deadwax.desktop.charts;

import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.Page;
import org.deadwax.model.UnitDecision;
import org.jspecify.annotations.Nullable;

/** The units behind a row of the equation, page by page. */
final class UnitList {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background lane;
    private final ObservableList<UnitDecision> items = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable Asked asked;
    private @Nullable String next;

    private record Asked(
            ChartPeriod period, Step step, @Nullable UUID release) {}

    UnitList(DeadwaxApi api, UUID label, Background lane) {
        this.api = api;
        this.label = label;
        this.lane = lane;
    }

    void show(ChartPeriod period, Step step, @Nullable UUID release) {
        Asked now = new Asked(period, step, release);
        if (now.equals(asked)) {
            return;
        }
        clear();
        asked = now;
        if (step.units() > 0) {
            load(now, null);
        }
    }

    void clear() {
        lane.cancel();
        asked = null;
        next = null;
        items.clear();
        more.set(false);
        failure.set("");
    }

    void showMore() {
        if (asked != null && next != null) {
            load(asked, next);
        }
    }

    private void load(Asked what, @Nullable String after) {
        failure.set("");
        lane.run(() -> ask(what, after), this::add, failed -> failure.set(String.valueOf(failed.getMessage())));
    }

    private Page<UnitDecision> ask(Asked what, @Nullable String after) {
        return api.units(
                label,
                what.period.chart(),
                what.period.key(),
                what.step.kind().state,
                what.step.code(),
                what.release,
                null,
                after);
    }

    private void add(Page<UnitDecision> page) {
        items.addAll(page.items());
        next = page.next();
        more.set(next != null);
    }

    ObservableList<UnitDecision> items() {
        return items;
    }

    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Why there are none, a sentence; empty when all is well. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}

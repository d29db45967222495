package org.deadwax.desktop.charts;

import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private @Nullable Asked asked;
    private @Nullable Step shownStep;
    private @Nullable UUID shownRelease;
    private @Nullable String next;

    /** @param step null to look among all units of the period; @param words blank for all */
    private record Asked(
            ChartPeriod period,
            @Nullable Step step,
            @Nullable UUID release,
            String words) {}

    UnitList(DeadwaxApi api, UUID label, Background lane) {
        this.api = api;
        this.label = label;
        this.lane = lane;
        search.subscribe((before, now) -> look());
    }

    void show(ChartPeriod period, Step step, @Nullable UUID release) {
        shownStep = step;
        shownRelease = release;
        ask(new Asked(
                period,
                search.get().isBlank() ? step : null,
                release,
                search.get().strip()));
    }

    /** Looks for an order, a UPC or an ISRC among all units of the period and release. */
    private void look() {
        if (asked != null && shownStep != null) {
            show(asked.period, shownStep, shownRelease);
        }
    }

    private void ask(Asked now) {
        if (now.equals(asked)) {
            return;
        }
        clear();
        asked = now;
        if (now.step == null || now.step.units() > 0) {
            load(now, null);
        }
    }

    void clear() {
        lane.cancel();
        asked = null;
        next = null;
        items.clear();
        more.set(false);
        loading.set(false);
        failure.set("");
    }

    void showMore() {
        if (asked != null && next != null) {
            load(asked, next);
        }
    }

    private void load(Asked what, @Nullable String after) {
        failure.set("");
        loading.set(true);
        lane.run(() -> ask(what, after), this::add, failed -> {
            loading.set(false);
            failure.set(String.valueOf(failed.getMessage()));
        });
    }

    private Page<UnitDecision> ask(Asked what, @Nullable String after) {
        return api.units(
                label,
                what.period.chart(),
                what.period.key(),
                what.step == null ? null : what.step.kind().state,
                what.step == null ? null : what.step.code(),
                what.release,
                what.words.isEmpty() ? null : what.words,
                after);
    }

    private void add(Page<UnitDecision> page) {
        items.addAll(page.items());
        next = page.next();
        more.set(next != null);
        loading.set(false);
    }

    ObservableList<UnitDecision> items() {
        return items;
    }

    /** Part of an order's name, or of a UPC or ISRC; while it is not blank, the row of the equation does not matter. */
    StringProperty searchProperty() {
        return search;
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Why there are none, a sentence; empty when all is well. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}

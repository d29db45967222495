package org.deadwax.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ChartPeriod;
import org.deadwax.model.FileLine;
import org.deadwax.model.Page;
import org.jspecify.annotations.Nullable;

/** The lines of the file, page by page as somebody gets to them. */
final class LineList {

    private static final int PAGE = 100;

    private final DeadwaxApi api;
    private final UUID label;
    private final Background lane;
    private final ObservableList<FileLine> items = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable ChartPeriod period;
    private @Nullable String next;
    private boolean asking;

    LineList(DeadwaxApi api, UUID label, Background lane) {
        this.api = api;
        this.label = label;
        this.lane = lane;
    }

    /** From the first line on; what is shown stays until they are here when it is the same period. */
    void of(@Nullable ChartPeriod now) {
        boolean same = period != null
                && now != null
                && period.key().equals(now.key())
                && period.chart().equals(now.chart());
        period = now;
        next = null;
        if (!same) {
            items.clear();
        }
        if (now == null) {
            lane.cancel();
        } else {
            load(now, null);
        }
    }

    /** The page after the last one; nothing happens at the end, or while one is on its way. */
    void showMore() {
        if (period != null && next != null && !asking) {
            load(period, next);
        }
    }

    private void load(ChartPeriod of, @Nullable String after) {
        asking = true;
        failure.set("");
        lane.run(
                () -> api.fileLines(label, of.chart(), of.key(), after, PAGE),
                page -> add(page, after == null),
                failed -> {
                    asking = false;
                    failure.set(String.valueOf(failed.getMessage()));
                    if (after == null) {
                        items.clear();
                    }
                });
    }

    private void add(Page<FileLine> page, boolean first) {
        asking = false;
        next = page.next();
        List<FileLine> all = new ArrayList<>(first ? List.of() : items);
        all.addAll(page.items());
        if (!all.equals(items)) {
            items.setAll(all);
        }
    }

    ObservableList<FileLine> items() {
        return items;
    }

    /** Why there are none, a sentence; empty when all is well. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }
}

package org.deadwax.desktop.charts;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ChartPeriod;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the server knows about a period. Asked anew for the same period, what was known stays until the answer is
 * here; another period's figures never stand under this one's name.
 */
final class PartOfPeriod<T> {

    private final Background lane;
    private final Function<ChartPeriod, T> ask;
    private final ReadOnlyObjectWrapper<Load<T>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private @Nullable ChartPeriod asked;

    /** @param ask waits for the server */
    PartOfPeriod(Background lane, Function<ChartPeriod, T> ask) {
        this.lane = lane.lane();
        this.ask = ask;
    }

    void of(@Nullable ChartPeriod period) {
        boolean same = asked != null
                && period != null
                && asked.key().equals(period.key())
                && asked.chart().equals(period.chart());
        asked = period;
        if (period == null) {
            lane.cancel();
            load.set(Load.idle());
            return;
        }
        load.set(same ? load.get().loading() : new Load.Loading<>(null));
        lane.run(
                () -> ask.apply(period),
                value -> load.set(Load.of(value)),
                failed -> load.set(load.get().failed(failed)));
    }

    /** What an action has answered already. */
    void set(T value) {
        lane.cancel();
        load.set(Load.of(value));
    }

    /** The newest there is; null while there is none. */
    @Nullable
    T value() {
        return load.get().value();
    }

    ReadOnlyObjectProperty<Load<T>> property() {
        return load.getReadOnlyProperty();
    }
}

package org.deadwax.desktop.stores;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.BackfillStart;
import org.deadwax.model.Store;
import org.deadwax.model.StoreBackfill;
import org.jspecify.annotations.Nullable;

/** What a store sold before it was connected, and how far that is on its way; goes on while another store is looked at. */
public final class HistoryViewModel {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** What is under way, of whichever store. */
    record Running(Store store, StoreBackfill backfill) {}

    private final DeadwaxApi api;
    private final UUID label;
    private final Clock clock;
    private final Background looking;
    private final Background following;
    private final Background doing;
    private final ObservableList<StoreBackfill> all = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Running> running = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Running> ended = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Store store;
    private Instant nextAsk = Instant.MIN;

    HistoryViewModel(DeadwaxApi api, UUID label, Clock clock, Background background) {
        this.api = api;
        this.label = label;
        this.clock = clock;
        this.looking = background.lane();
        this.following = background.lane();
        this.doing = background.lane();
    }

    void look(@Nullable Store chosen) {
        boolean other = chosen == null || store == null || !chosen.id().equals(store.id());
        store = chosen;
        if (other) {
            trouble.set("");
            all.clear();
        }
        if (chosen == null || chosen.connection() == null) {
            looking.cancel();
            return;
        }
        looking.run(() -> api.backfills(label, chosen.id()), found -> take(chosen, found), failed -> all.clear());
    }

    private void take(Store of, List<StoreBackfill> found) {
        if (store != null && store.id().equals(of.id())) {
            all.setAll(found);
        }
        Running now = running.get();
        boolean mine = now == null || now.store().id().equals(of.id());
        if (found.isEmpty() || !mine) {
            return;
        }
        StoreBackfill newest = found.getFirst();
        if (newest.state().running()) {
            running.set(new Running(of, newest));
        } else if (now != null) {
            running.set(null);
            ended.set(new Running(of, newest));
        }
    }

    /** Asks how far it is, every two seconds while something is under way. */
    void pulse() {
        Running now = running.get();
        Instant at = clock.instant();
        if (now == null || at.isBefore(nextAsk)) {
            return;
        }
        nextAsk = at.plus(PAUSE);
        Store of = now.store();
        following.run(() -> api.backfills(label, of.id()), found -> take(of, found), failed -> {});
    }

    /** @param since the first day, in the label's zone; null for everything that the shop shows */
    void start(@Nullable LocalDate since, ZoneId zone) {
        Store of = store;
        if (of != null) {
            trouble.set("");
            Instant from = since == null ? null : since.atStartOfDay(zone).toInstant();
            doing.run(() -> api.startBackfill(label, of.id(), new BackfillStart(from)), made -> look(of), this::failed);
        }
    }

    /** Stops what is under way; what came stays. */
    void cancel() {
        Running now = running.get();
        if (now != null) {
            doing.run(
                    () -> api.cancelBackfill(
                            label, now.store().id(), now.backfill().id()),
                    stopped -> {
                        nextAsk = Instant.MIN;
                        pulse();
                    },
                    this::failed);
        }
    }

    private void failed(Exception cause) {
        trouble.set(String.valueOf(cause.getMessage()));
    }

    /** Of the chosen store, the newest first. */
    ObservableList<StoreBackfill> all() {
        return all;
    }

    /** Null when nothing is under way. */
    ReadOnlyObjectProperty<@Nullable Running> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** What ended last while somebody waited for it. */
    ReadOnlyObjectProperty<@Nullable Running> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Why it was not begun or stopped, or empty. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

package org.deadwax.desktop.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Listing;
import org.deadwax.model.ListingField;
import org.deadwax.model.ListingPreview;
import org.deadwax.model.ListingState;
import org.deadwax.model.ListingStores;
import org.deadwax.model.TakeFields;
import org.jspecify.annotations.Nullable;

/** One release in each of the label's stores: what is chosen to publish to, what that would write, what differs. */
public final class ListingViewModel {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeadwaxApi api;
    private final UUID label;
    private final Clock clock;
    private final Background loading;
    private final Background following;
    private final Background looking;
    private final Background doing;
    private final ReadOnlyObjectWrapper<Load<List<Listing>>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<Set<UUID>> chosen = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<Map<UUID, ListingPreview>> previews = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<@Nullable Listing> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<List<Listing>> ended = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable UUID release;
    private Instant nextAsk = Instant.MIN;

    public ListingViewModel(DeadwaxApi api, UUID label, Clock clock, Background background) {
        this.api = api;
        this.label = label;
        this.clock = clock;
        this.loading = background.lane();
        this.following = background.lane();
        this.looking = background.lane();
        this.doing = background.lane();
    }

    /** Another release, or the same once more. */
    public void open(UUID wanted) {
        if (!wanted.equals(release)) {
            release = wanted;
            load.set(Load.idle());
            chosen.set(Set.of());
            previews.set(Map.of());
            selected.set(null);
            trouble.set("");
        }
        refresh();
    }

    public void refresh() {
        UUID of = release;
        if (of != null) {
            load.set(load.get().loading());
            loading.run(
                    () -> api.listings(label, of),
                    this::take,
                    failed -> load.set(load.get().failed(failed)));
        }
    }

    private void take(List<Listing> now) {
        List<Listing> before = listings();
        load.set(Load.of(now));
        Listing was = selected.get();
        selected.set(now.stream()
                .filter(one -> was != null && one.store().equals(was.store()))
                .findFirst()
                .orElse(now.isEmpty() ? null : now.getFirst()));
        Set<UUID> there = new LinkedHashSet<>();
        now.stream().map(Listing::store).filter(chosen.get()::contains).forEach(there::add);
        chosen.set(Set.copyOf(there));
        List<Listing> done = now.stream()
                .filter(one -> one.state() != ListingState.PUBLISHING)
                .filter(one -> before.stream()
                        .anyMatch(old -> old.store().equals(one.store()) && old.state() == ListingState.PUBLISHING))
                .toList();
        if (!done.isEmpty()) {
            ended.set(done);
        }
    }

    /** Asks how far publishing is, every second while any is under way. */
    public void pulse() {
        UUID of = release;
        Instant at = clock.instant();
        if (of == null || at.isBefore(nextAsk) || !publishing()) {
            return;
        }
        nextAsk = at.plus(PAUSE);
        following.run(() -> api.listings(label, of), this::take, failed -> {});
    }

    boolean publishing() {
        return listings().stream().anyMatch(one -> one.state() == ListingState.PUBLISHING);
    }

    /** Takes a store among those to publish to, or out again. */
    void choose(UUID store, boolean yes) {
        Set<UUID> now = new LinkedHashSet<>(chosen.get());
        if (yes) {
            now.add(store);
        } else {
            now.remove(store);
        }
        chosen.set(Set.copyOf(now));
        if (yes && !previews.get().containsKey(store)) {
            preview(List.of(store));
        }
    }

    /** What publishing would do there; the store is asked, nothing is written. */
    void preview(List<UUID> stores) {
        act(looking, of -> api.previewListings(label, of, new ListingStores(stores)), found -> {
            Map<UUID, ListingPreview> all = new HashMap<>(previews.get());
            found.forEach(one -> all.put(one.store(), one));
            previews.set(Map.copyOf(all));
        });
    }

    /** Has the store looked at again; what differs is told when it was. */
    void compare(Listing listing) {
        act(doing, of -> api.compareListing(label, of, listing.store()), now -> begun(List.of(now)));
    }

    /** Begins in all stores that are chosen; they go on by themselves. */
    void publish() {
        List<UUID> stores = List.copyOf(chosen.get());
        if (stores.isEmpty()) {
            return;
        }
        act(doing, of -> api.publish(label, of, new ListingStores(stores)), this::begun);
        chosen.set(Set.of());
        previews.set(Map.of());
    }

    /** Stops it there; what was written stays. */
    void cancel(Listing listing) {
        act(doing, of -> api.stopListing(label, of, listing.store()), now -> begun(List.of(now)));
    }

    /** Whose word holds for these, in the store that is looked at. */
    void take(TakeFields.Side side, List<ListingField> fields) {
        Listing listing = selected.get();
        if (listing == null || fields.isEmpty()) {
            return;
        }
        List<TakeFields.Which> which = fields.stream()
                .map(one -> new TakeFields.Which(one.field(), one.product()))
                .toList();
        act(
                doing,
                of -> api.takeFields(label, of, listing.store(), new TakeFields(side, which)),
                now -> begun(List.of(now)));
    }

    /** Answers name the stores that were asked for; the others stay as they are. */
    private void begun(List<Listing> some) {
        List<Listing> all = new ArrayList<>(listings());
        for (Listing one : some) {
            all.replaceAll(old -> old.store().equals(one.store()) ? one : old);
        }
        nextAsk = Instant.MIN;
        take(all);
    }

    private interface Ask<T> {
        T of(UUID release) throws Exception;
    }

    private <T> void act(Background lane, Ask<T> ask, Consumer<T> done) {
        UUID of = release;
        if (of != null) {
            trouble.set("");
            Callable<T> work = () -> ask.of(of);
            lane.run(
                    work,
                    answer -> {
                        if (of.equals(release)) {
                            done.accept(answer);
                        }
                    },
                    failed -> trouble.set(String.valueOf(failed.getMessage())));
        }
    }

    List<Listing> listings() {
        List<Listing> now = load.get().value();
        return now == null ? List.of() : now;
    }

    public ReadOnlyObjectProperty<Load<List<Listing>>> loadProperty() {
        return load.getReadOnlyProperty();
    }

    /** Stores that the filled button publishes to. */
    ReadOnlyObjectProperty<Set<UUID>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Map<UUID, ListingPreview>> previewsProperty() {
        return previews.getReadOnlyProperty();
    }

    /** The store that is looked at. */
    ObjectProperty<@Nullable Listing> selectedProperty() {
        return selected;
    }

    /** Where publishing has just ended, well or badly. */
    ReadOnlyObjectProperty<List<Listing>> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    /** Why the last thing that was asked was not done, or empty. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

package org.deadwax.desktop.stores;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.ParkedBody;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Store;
import org.deadwax.model.StoreComparison;
import org.deadwax.model.StoreFigures;
import org.deadwax.model.UnmappedSale;
import org.jspecify.annotations.Nullable;

/** The stores; of the chosen one what is parked, and what comparing with it found; what was sold that belongs to no product. */
public final class StoresViewModel {

    /** @param unmapped over all stores; @param figures of today, one for each store */
    record Standing(List<Store> stores, List<UnmappedSale> unmapped, List<StoreFigures> figures) {

        /** Null for a store that was registered a moment ago. */
        @Nullable
        StoreFigures figures(Store store) {
            return figures.stream()
                    .filter(one -> one.storeId().equals(store.id()))
                    .findFirst()
                    .orElse(null);
        }

        /** That are here since midnight, of all stores. */
        long ordersHere() {
            return figures.stream().mapToLong(StoreFigures::ordersHere).sum();
        }

        long unmapped(Store store) {
            return unmapped.stream()
                    .filter(sale -> sale.storeName().equals(store.name()))
                    .mapToLong(UnmappedSale::units)
                    .sum();
        }
    }

    private final DeadwaxApi api;
    private final UUID label;
    private final Background loading;
    private final Background looking;
    private final Background comparing;
    private final Background reading;
    private final Background doing;
    private final ConnectViewModel connect;
    private final PrivacyViewModel privacy;
    private final HistoryViewModel history;
    private final FulfilmentViewModel fulfilment;
    private final FoundProducts products;

    private final ReadOnlyObjectWrapper<Load<Standing>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<ParkedWebhook> parked = FXCollections.observableArrayList();
    private final ObservableList<StoreComparison> comparisons = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Store> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ParkedWebhook> webhook = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable ParkedBody> body = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /** @param browser opens an address where a merchant can be asked */
    public StoresViewModel(DeadwaxApi api, UUID label, Clock clock, Background background, Consumer<URI> browser) {
        this.api = api;
        this.label = label;
        this.loading = background.lane();
        this.looking = background.lane();
        this.comparing = background.lane();
        this.reading = background.lane();
        this.doing = background.lane();
        this.connect = new ConnectViewModel(api, label, background, browser, this::refresh);
        this.privacy = new PrivacyViewModel(api, label, background);
        this.history = new HistoryViewModel(api, label, clock, background);
        this.fulfilment = new FulfilmentViewModel(api, label, background);
        this.products = new FoundProducts(api, label, background);
        selected.subscribe((before, now) -> look(now));
        webhook.subscribe(this::read);
    }

    public void refresh() {
        load.set(load.get().loading());
        loading.run(
                () -> new Standing(api.stores(label), api.unmapped(label), api.storeFigures(label)),
                this::take,
                failed -> load.set(load.get().failed(failed)));
    }

    private void take(Standing standing) {
        load.set(Load.of(standing));
        long waiting = standing.unmapped().size()
                + standing.stores().stream()
                        .mapToLong(store -> store.parked() + (StoreState.needsReconnect(store) ? 1 : 0))
                        .sum();
        boolean stopped = standing.stores().stream().anyMatch(StoreState::needsReconnect);
        badge.set(new Badge(waiting, stopped ? Tone.DANGER : Tone.WARNING));
        Store chosen = selected.get();
        selected.set(standing.stores().stream()
                .filter(store -> chosen != null && store.id().equals(chosen.id()))
                .findFirst()
                .orElse(standing.stores().isEmpty() ? null : standing.stores().getFirst()));
    }

    private void look(@Nullable Store store) {
        trouble.set("");
        privacy.look(store);
        history.look(store);
        fulfilment.look(store);
        if (store == null || store.parked() == 0) {
            looking.cancel();
            parked.clear();
            webhook.set(null);
        } else {
            looking.run(
                    () -> api.parked(label, store.id(), null), page -> show(page.items()), failed -> show(List.of()));
        }
        if (store == null || store.connection() == null) {
            comparing.cancel();
            comparisons.clear();
        } else {
            comparing.run(() -> api.comparisons(label, store.id()), comparisons::setAll, failed -> comparisons.clear());
        }
    }

    private void show(List<ParkedWebhook> items) {
        ParkedWebhook chosen = webhook.get();
        parked.setAll(items);
        webhook.set(items.stream()
                .filter(one -> chosen != null && one.id().equals(chosen.id()))
                .findFirst()
                .orElse(items.isEmpty() ? null : items.getFirst()));
    }

    private void read(@Nullable ParkedWebhook one) {
        Store store = selected.get();
        body.set(null);
        if (one == null || store == null) {
            reading.cancel();
            return;
        }
        reading.run(() -> api.parkedBody(label, store.id(), one.id()), body::set, failed -> body.set(null));
    }

    /** Today's figures of a store; null while nobody knows. */
    @Nullable
    StoreFigures figures(@Nullable Store store) {
        Standing standing = load.get().value();
        return standing == null || store == null ? null : standing.figures(store);
    }

    /** Counts the parked webhooks of the chosen store again; those that still cannot be are parked again. */
    public void replay() {
        act(store -> () -> api.replayParked(label, store.id()));
    }

    /** Counts the chosen one again. */
    public void replayOne() {
        ParkedWebhook one = webhook.get();
        if (one != null) {
            act(store -> () -> api.replayOne(label, store.id(), one.id()));
        }
    }

    /** Asks the chosen store what it has, and fetches what is missing here. */
    public void compare() {
        act(store -> () -> api.compareStore(label, store.id()));
    }

    /** Makes the webhook subscriptions that the chosen store lost. */
    public void subscribe() {
        act(store -> () -> api.subscribeStore(label, store.id()));
    }

    /** What was sold under that title is this product; its sales are counted from their own day on. */
    void map(UnmappedSale sale, UUID product) {
        UUID store = sale.storeId();
        String variant = sale.variant();
        if (store != null && variant != null) {
            trouble.set("");
            ConfirmVariants is = new ConfirmVariants(List.of(new ConfirmVariants.Choice(variant, product)));
            doing.run(
                    () -> api.confirmVariants(label, store, is),
                    done -> refresh(),
                    failed -> trouble.set(String.valueOf(failed.getMessage())));
        }
    }

    FoundProducts products() {
        return products;
    }

    private interface Act {
        Callable<@Nullable Object> of(Store store);
    }

    private void act(Act act) {
        Store store = selected.get();
        if (store != null) {
            trouble.set("");
            doing.run(act.of(store), done -> refresh(), failed -> trouble.set(String.valueOf(failed.getMessage())));
        }
    }

    ReadOnlyObjectProperty<Load<Standing>> loadProperty() {
        return load.getReadOnlyProperty();
    }

    public ConnectViewModel connect() {
        return connect;
    }

    public PrivacyViewModel privacy() {
        return privacy;
    }

    HistoryViewModel history() {
        return history;
    }

    FulfilmentViewModel fulfilment() {
        return fulfilment;
    }

    /** Follows what is under way; costs nothing when nothing is. */
    public void pulse() {
        history.pulse();
    }

    public ObservableList<ParkedWebhook> parked() {
        return parked;
    }

    /** The newest first. */
    public ObservableList<StoreComparison> comparisons() {
        return comparisons;
    }

    public ObjectProperty<@Nullable Store> selectedProperty() {
        return selected;
    }

    /** Of the parked ones, the one that is looked at. */
    public ObjectProperty<@Nullable ParkedWebhook> webhookProperty() {
        return webhook;
    }

    /** What it says; null while nobody knows. */
    public ReadOnlyObjectProperty<@Nullable ParkedBody> bodyProperty() {
        return body.getReadOnlyProperty();
    }

    /** How many things wait for a hand. */
    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /** Why the last thing that was asked of a store was not done, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

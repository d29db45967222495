package org.deadwax.desktop.stores;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.AdoptionScan;
import org.deadwax.model.ConfirmVariants;
import org.deadwax.model.Page;
import org.deadwax.model.RejectVariants;
import org.deadwax.model.Store;
import org.deadwax.model.StoreVariant;
import org.jspecify.annotations.Nullable;

/** What a store sells, and what of it the catalogue has: proposals to confirm or reject, and products chosen by hand. */
public final class AdoptionViewModel {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DeadwaxApi api;
    private final UUID label;
    private final Clock clock;
    private final Background loading;
    private final Background paging;
    private final Background following;
    private final Background doing;
    private final FoundProducts products;
    private final ReadOnlyObjectWrapper<Load<Store>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<@Nullable AdoptionScan> scan = new ReadOnlyObjectWrapper<>();
    private final ObservableList<StoreVariant> variants = FXCollections.observableArrayList();
    private final ObjectProperty<StoreVariant.State> state = new SimpleObjectProperty<>(StoreVariant.State.PROPOSED);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable UUID store;
    private @Nullable String next;
    private Instant nextAsk = Instant.MIN;

    public AdoptionViewModel(DeadwaxApi api, UUID label, Clock clock, Background background) {
        this.api = api;
        this.label = label;
        this.clock = clock;
        this.loading = background.lane();
        this.paging = background.lane();
        this.following = background.lane();
        this.doing = background.lane();
        this.products = new FoundProducts(api, label, background);
        state.subscribe((before, now) -> list());
    }

    public void open(UUID wanted) {
        if (!wanted.equals(store)) {
            store = wanted;
            load.set(Load.idle());
            variants.clear();
            trouble.set("");
        }
        refresh();
    }

    private record Opened(Store store, AdoptionScan scan) {}

    void refresh() {
        UUID of = store;
        if (of == null) {
            return;
        }
        load.set(load.get().loading());
        loading.run(
                () -> new Opened(
                        api.stores(label).stream()
                                .filter(one -> one.id().equals(of))
                                .findFirst()
                                .orElseThrow(),
                        api.adoption(label, of)),
                opened -> {
                    load.set(Load.of(opened.store));
                    scan.set(opened.scan);
                    list();
                },
                failed -> load.set(load.get().failed(failed)));
    }

    private void list() {
        ask(null, page -> {
            variants.setAll(page.items());
            next = page.next();
        });
    }

    /** The rest of a long list, as one scrolls. */
    void more() {
        String after = next;
        if (after != null) {
            next = null;
            ask(after, page -> {
                variants.addAll(page.items());
                next = page.next();
            });
        }
    }

    private void ask(@Nullable String after, java.util.function.Consumer<Page<StoreVariant>> take) {
        UUID of = store;
        if (of != null) {
            paging.run(() -> api.storeVariants(label, of, state.get(), after), take::accept, this::failed);
        }
    }

    /** Looks through everything that the store sells, which takes a while. */
    void look() {
        act(of -> api.startAdoption(label, of), this::followed);
    }

    /** Asks how far the look is, every second while it runs. */
    void pulse() {
        UUID of = store;
        AdoptionScan now = scan.get();
        Instant at = clock.instant();
        if (of == null || now == null || now.state() != AdoptionScan.State.RUNNING || at.isBefore(nextAsk)) {
            return;
        }
        nextAsk = at.plus(PAUSE);
        following.run(() -> api.adoption(label, of), this::followed, failed -> {});
    }

    private void followed(AdoptionScan now) {
        AdoptionScan before = scan.get();
        scan.set(now);
        boolean ended = before != null
                && before.state() == AdoptionScan.State.RUNNING
                && now.state() != AdoptionScan.State.RUNNING;
        if (ended) {
            list();
        }
    }

    /** They are what they were taken for; what nothing fits is left out. */
    void confirm(List<StoreVariant> chosen) {
        List<ConfirmVariants.Choice> choices = chosen.stream()
                .filter(one -> one.product() != null)
                .map(one -> new ConfirmVariants.Choice(one.variant(), one.product()))
                .toList();
        if (!choices.isEmpty()) {
            act(of -> api.confirmVariants(label, of, new ConfirmVariants(choices)), now -> list());
        }
    }

    /** It is this product, whatever it was taken for. */
    void choose(StoreVariant variant, UUID product) {
        act(
                of -> api.confirmVariants(
                        label,
                        of,
                        new ConfirmVariants(List.of(new ConfirmVariants.Choice(variant.variant(), product)))),
                now -> list());
    }

    /** They are none of them: they are not proposed again. */
    void reject(List<StoreVariant> chosen) {
        if (!chosen.isEmpty()) {
            List<String> variantsOf = new ArrayList<>();
            chosen.forEach(one -> variantsOf.add(one.variant()));
            act(of -> api.rejectVariants(label, of, new RejectVariants(variantsOf)), now -> list());
        }
    }

    private interface Ask<T> {
        T of(UUID store);
    }

    private <T extends @Nullable Object> void act(Ask<T> ask, java.util.function.Consumer<T> done) {
        UUID of = store;
        if (of != null) {
            trouble.set("");
            Callable<T> work = () -> ask.of(of);
            doing.run(work, done::accept, this::failed);
        }
    }

    private void failed(Exception cause) {
        trouble.set(String.valueOf(cause.getMessage()));
    }

    FoundProducts products() {
        return products;
    }

    public ReadOnlyObjectProperty<Load<Store>> loadProperty() {
        return load.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable AdoptionScan> scanProperty() {
        return scan.getReadOnlyProperty();
    }

    ObservableList<StoreVariant> variants() {
        return variants;
    }

    /** Which of them are shown. */
    ObjectProperty<StoreVariant.State> stateProperty() {
        return state;
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

package org.deadwax.desktop.stores;

import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Badge;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.ParkedWebhook;
import org.deadwax.model.Store;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.UnmappedSale;
import org.jspecify.annotations.Nullable;

/** The stores, the webhooks of the chosen one that are parked, and what was sold that belongs to no product. */
public final class StoresViewModel {

    /** @param unmapped over all stores */
    record Standing(List<Store> stores, List<UnmappedSale> unmapped) {}

    private final DeadwaxApi api;
    private final UUID label;
    private final Background loading;
    private final Background looking;
    private final Background doing;

    private final ReadOnlyObjectWrapper<Load<Standing>> load = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ObservableList<ParkedWebhook> parked = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Store> selected = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Badge> badge = new ReadOnlyObjectWrapper<>(Badge.NONE);
    private final BooleanProperty connecting = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty domain = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");

    public StoresViewModel(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.loading = background.lane();
        this.looking = background.lane();
        this.doing = background.lane();
        selected.subscribe((before, now) -> look(now));
        name.subscribe(() -> error.set(""));
        domain.subscribe(() -> error.set(""));
    }

    public void refresh() {
        load.set(load.get().loading());
        loading.run(
                () -> new Standing(api.stores(label), api.unmapped(label)),
                this::take,
                failed -> load.set(load.get().failed(failed)));
    }

    private void take(Standing standing) {
        load.set(Load.of(standing));
        long waiting = standing.unmapped().size()
                + standing.stores().stream().mapToLong(Store::parked).sum();
        badge.set(new Badge(waiting, Tone.WARNING));
        Store chosen = selected.get();
        selected.set(standing.stores().stream()
                .filter(store -> chosen != null && store.id().equals(chosen.id()))
                .findFirst()
                .orElse(standing.stores().isEmpty() ? null : standing.stores().getFirst()));
    }

    private void look(@Nullable Store store) {
        if (store == null || store.parked() == 0) {
            looking.cancel();
            parked.clear();
            return;
        }
        looking.run(
                () -> api.parked(label, store.id(), null),
                page -> parked.setAll(page.items()),
                failed -> parked.clear());
    }

    /** Counts the parked webhooks of the chosen store again; those that still cannot be are parked again. */
    public void replay() {
        Store store = selected.get();
        if (store != null) {
            doing.run(() -> api.replayParked(label, store.id()), done -> refresh(), this::failed);
        }
    }

    /** Registers the store that was written down. */
    public void connect() {
        String shop = domain.get()
                .strip()
                .toLowerCase(java.util.Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/.*$", "");
        if (name.get().isBlank() || shop.isEmpty()) {
            error.set(Texts.text(name.get().isBlank() ? "stores.nameMissing" : "stores.domainMissing"));
            return;
        }
        String full = shop.contains(".") ? shop : shop + ".myshopify.com";
        doing.run(
                () -> api.registerStore(label, new StoreEdit(name.get().strip(), full)),
                store -> {
                    connecting.set(false);
                    name.set("");
                    domain.set("");
                    refresh();
                },
                this::failed);
    }

    private void failed(Exception cause) {
        error.set(String.valueOf(cause.getMessage()));
    }

    ReadOnlyObjectProperty<Load<Standing>> loadProperty() {
        return load.getReadOnlyProperty();
    }

    public ObservableList<ParkedWebhook> parked() {
        return parked;
    }

    public ObjectProperty<@Nullable Store> selectedProperty() {
        return selected;
    }

    /** How many things wait for a hand. */
    public ReadOnlyObjectProperty<Badge> badgeProperty() {
        return badge.getReadOnlyProperty();
    }

    /** True while a store is being written down. */
    public BooleanProperty connectingProperty() {
        return connecting;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty domainProperty() {
        return domain;
    }

    public StringProperty errorProperty() {
        return error;
    }
}

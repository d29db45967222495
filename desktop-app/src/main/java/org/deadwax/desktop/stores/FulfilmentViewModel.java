package org.deadwax.desktop.stores;

import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.FulfilmentEdit;
import org.deadwax.model.Store;
import org.deadwax.model.StoreFulfilment;
import org.jspecify.annotations.Nullable;

/** How far the chosen store's downloads are marked as fulfilled in the shop. */
public final class FulfilmentViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background looking;
    private final Background doing;
    private final ReadOnlyObjectWrapper<@Nullable StoreFulfilment> now = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Store store;

    FulfilmentViewModel(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.looking = background.lane();
        this.doing = background.lane();
    }

    void look(@Nullable Store chosen) {
        store = chosen;
        trouble.set("");
        if (chosen == null || chosen.connection() == null) {
            looking.cancel();
            now.set(null);
            return;
        }
        looking.run(() -> api.fulfilment(label, chosen.id()), now::set, failed -> now.set(null));
    }

    /** Whether downloads are marked at all. */
    void mark(boolean on) {
        act(of -> () -> api.changeFulfilment(label, of.id(), new FulfilmentEdit(on)));
    }

    /** Tries what is held or stuck. */
    void retry() {
        act(of -> () -> api.retryFulfilment(label, of.id()));
    }

    private interface Act {
        Callable<StoreFulfilment> of(Store store);
    }

    private void act(Act act) {
        Store of = store;
        if (of != null) {
            trouble.set("");
            doing.run(act.of(of), now::set, failed -> trouble.set(String.valueOf(failed.getMessage())));
        }
    }

    /** Null while nobody knows, and for a store that cannot be asked. */
    ReadOnlyObjectProperty<@Nullable StoreFulfilment> nowProperty() {
        return now.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

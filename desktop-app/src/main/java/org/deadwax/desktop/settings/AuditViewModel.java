package org.deadwax.desktop.settings;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Who did what in the label, newest first, page by page. */
public final class AuditViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background loading;
    private final ObservableList<AuditEntry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Load<Boolean>> more = new ReadOnlyObjectWrapper<>(Load.idle());
    private @Nullable String after;

    public AuditViewModel(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.loading = background.lane();
    }

    void refresh() {
        after = null;
        load(true);
    }

    /** The page before; nothing when there is none. */
    void older() {
        if (after != null) {
            load(false);
        }
    }

    private void load(boolean anew) {
        more.set(more.get().loading());
        loading.run(
                () -> api.audit(label, anew ? null : after),
                page -> {
                    if (anew) {
                        entries.setAll(page.items());
                    } else {
                        entries.addAll(page.items());
                    }
                    after = page.next();
                    more.set(Load.of(after != null));
                },
                failed -> more.set(more.get().failed(failed)));
    }

    ObservableList<AuditEntry> entries() {
        return entries;
    }

    /** Whether there are older ones. */
    ReadOnlyObjectProperty<Load<Boolean>> moreProperty() {
        return more.getReadOnlyProperty();
    }
}

package org.deadwax.desktop.stores;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;

/** Products that fit what is typed; a newer word forgets the older one's answer. */
final class FoundProducts {

    private final ProductSearch search;
    private final Background looking;
    private final ObservableList<ProductSearch.Found> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> said = new ReadOnlyObjectWrapper<>("");

    FoundProducts(DeadwaxApi api, UUID label, Background background) {
        this.search = new ProductSearch(api, label);
        this.looking = background.lane();
    }

    void find(String words) {
        if (words.isBlank()) {
            looking.cancel();
            found.clear();
            said.set(Texts.text("stores.choose.type"));
            return;
        }
        said.set(Texts.text("stores.choose.looking"));
        looking.run(
                () -> search.find(words),
                now -> {
                    found.setAll(now);
                    said.set(Texts.text("stores.choose.none"));
                },
                failed -> {
                    found.clear();
                    said.set(String.valueOf(failed.getMessage()));
                });
    }

    ObservableList<ProductSearch.Found> found() {
        return found;
    }

    /** Why the list is empty. */
    ReadOnlyObjectProperty<String> saidProperty() {
        return said.getReadOnlyProperty();
    }
}

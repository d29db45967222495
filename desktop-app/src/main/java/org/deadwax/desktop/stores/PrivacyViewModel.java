package org.deadwax.desktop.stores;

import java.nio.file.Path;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.local.WholeFile;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.PrivacyRequest;
import org.deadwax.model.Store;
import org.jspecify.annotations.Nullable;

/** What the chosen store asked about a customer and nobody has answered yet: the one that is due first. */
public final class PrivacyViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background looking;
    private final Background saving;
    private final ReadOnlyObjectWrapper<@Nullable PrivacyRequest> due = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private @Nullable Store store;

    PrivacyViewModel(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.looking = background.lane();
        this.saving = background.lane();
    }

    void look(@Nullable Store chosen) {
        store = chosen;
        trouble.set("");
        if (chosen == null || chosen.connection() == null) {
            looking.cancel();
            due.set(null);
            return;
        }
        looking.run(
                () -> api.privacyRequests(label, chosen.id()),
                all -> due.set(all.stream()
                        .filter(one -> one.kind() == PrivacyRequest.Kind.DATA_REQUEST && one.doneAt() == null)
                        .reduce((first, second) -> second.dueAt().isBefore(first.dueAt()) ? second : first)
                        .orElse(null)),
                failed -> due.set(null));
    }

    /** Writes what is held about the customer; with that the request is answered. */
    public void save(Path path) {
        Store of = store;
        PrivacyRequest request = due.get();
        if (of == null || request == null) {
            return;
        }
        saving.run(
                () -> {
                    try (ResponseBody body = api.privacyFile(label, of.id(), request.id())) {
                        WholeFile.write(path, body.byteStream(), got -> {});
                    }
                    return path;
                },
                done -> look(of),
                failed -> trouble.set(String.valueOf(failed.getMessage())));
    }

    /** Null when nothing is to be answered. */
    public ReadOnlyObjectProperty<@Nullable PrivacyRequest> dueProperty() {
        return due.getReadOnlyProperty();
    }

    /** Why the file could not be written, or empty. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

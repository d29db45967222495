package org.deadwax.desktop.imports;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.CatalogueImport;
import org.deadwax.model.ImportColumns;
import org.jspecify.annotations.Nullable;

/** One file on its way into the catalogue: looked at, its columns named, taken in step by step, what stays out kept. */
public final class ImportsViewModel {

    private static final MediaType BYTES = MediaType.get("application/octet-stream");

    private final DeadwaxApi api;
    private final UUID label;
    private final String zone;
    private final boolean mayEdit;
    private final Background listing;
    private final Background asking;
    private final ReadOnlyObjectWrapper<Load<List<CatalogueImport>>> earlier = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<@Nullable CatalogueImport> file = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /** @param zone IANA name in which street dates of a sheet begin; @param mayEdit false for those who only read */
    public ImportsViewModel(DeadwaxApi api, UUID label, String zone, Background background, boolean mayEdit) {
        this.api = api;
        this.label = label;
        this.zone = zone;
        this.mayEdit = mayEdit;
        this.listing = background.lane();
        this.asking = background.lane();
    }

    /** Why nothing can be taken in by this person; empty when it can. */
    String whyNot() {
        return mayEdit ? "" : Texts.text("imports.mayNot");
    }

    void refresh() {
        earlier.set(earlier.get().loading());
        listing.run(
                () -> api.imports(label),
                found -> earlier.set(Load.of(found)),
                failed -> earlier.set(earlier.get().failed(failed)));
    }

    /** Looks at a file; nothing goes in yet. */
    public void open(Path path) {
        if (!running.get() && mayEdit) {
            file.set(null);
            ask(
                    () -> api.openImport(
                            label,
                            String.valueOf(path.getFileName()),
                            zone,
                            RequestBody.create(Files.readAllBytes(path), BYTES)),
                    found -> refresh());
        }
    }

    /** Goes on with one that was begun before. */
    void show(CatalogueImport earlierOne) {
        if (!running.get()) {
            trouble.set("");
            file.set(earlierOne);
            ask(() -> api.importOf(label, earlierOne.id()), found -> {});
        }
    }

    /** Puts the file aside; what was taken in stays. */
    void leave() {
        if (!running.get()) {
            trouble.set("");
            file.set(null);
            refresh();
        }
    }

    /** @param column its place in the file; @param field null to leave it out */
    void take(int column, @Nullable String field) {
        CatalogueImport now = file.get();
        if (now == null || now.state() != CatalogueImport.State.OPEN) {
            return;
        }
        List<@Nullable String> fields = new ArrayList<>();
        for (int i = 0; i < now.columns().size(); i++) {
            String before = now.columns().get(i).field();
            // two columns cannot be the same: the one that had it before is left out
            fields.add(i == column ? field : before != null && before.equals(field) ? null : before);
        }
        ask(() -> api.importColumns(label, now.id(), columns(fields)), found -> {});
    }

    @SuppressWarnings("NullAway") // the record's own null is lost on the parameter of its constructor
    private static ImportColumns columns(List<@Nullable String> fields) {
        return new ImportColumns(fields);
    }

    /** Takes it in, a step at a time, until all is done or somebody pauses. */
    void takeIn() {
        CatalogueImport now = file.get();
        if (now != null && mayEdit && !running.get() && whyNotTakeIn().isEmpty()) {
            running.set(true);
            step(now.id());
        }
    }

    /** Empty when there is something to take in. */
    String whyNotTakeIn() {
        CatalogueImport now = file.get();
        if (!mayEdit) {
            return whyNot();
        }
        if (now == null || now.state() == CatalogueImport.State.DONE) {
            return Texts.text("imports.nothing");
        }
        return now.releases() == 0 ? Texts.text("imports.noReleases") : "";
    }

    private void step(UUID id) {
        asking.run(
                () -> api.importStep(label, id),
                now -> {
                    file.set(now);
                    if (now.state() == CatalogueImport.State.DONE) {
                        running.set(false);
                        refresh();
                    } else if (running.get()) {
                        step(id);
                    }
                },
                failed -> {
                    running.set(false);
                    trouble.set(Texts.text("imports.stopped", String.valueOf(failed.getMessage())));
                });
    }

    /** After the step that is under way; it goes on from there. */
    void pause() {
        running.set(false);
    }

    private void ask(Callable<CatalogueImport> question, Consumer<CatalogueImport> then) {
        trouble.set("");
        busy.set(true);
        asking.run(
                question,
                found -> {
                    busy.set(false);
                    file.set(found);
                    then.accept(found);
                },
                failed -> {
                    busy.set(false);
                    trouble.set(String.valueOf(failed.getMessage()));
                });
    }

    ReadOnlyObjectProperty<Load<List<CatalogueImport>>> earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Null while none is chosen. */
    ReadOnlyObjectProperty<@Nullable CatalogueImport> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** While the server looks at the file. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** While it is taken in. */
    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Why the last question was refused; empty when it was not. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

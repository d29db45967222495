package org.deadwax.desktop.orders;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.CodeBatch;
import org.deadwax.model.CodeBatchEdit;
import org.deadwax.model.ReleaseSummary;
import org.jspecify.annotations.Nullable;

/** Batches of download codes: made, saved as a file, ended. */
public final class CodesViewModel {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background loading;
    private final Background choosing;
    private final Background acting;
    private final ReadOnlyObjectWrapper<Load<List<CodeBatch>>> batches = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyObjectWrapper<List<ReleaseSummary>> releases = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    public CodesViewModel(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.loading = background.lane();
        this.choosing = background.lane();
        this.acting = background.lane();
    }

    void refresh() {
        batches.set(batches.get().loading());
        loading.run(
                () -> api.codeBatches(label),
                all -> batches.set(Load.of(all)),
                failed -> batches.set(batches.get().failed(failed)));
    }

    /** Releases whose names hold these words. */
    void look(String words) {
        choosing.run(
                () -> api.releases(label, words.isBlank() ? null : words, null, 50)
                        .items(),
                releases::set,
                this::failed);
    }

    void make(UUID release, String name, int codes, @Nullable Instant from, @Nullable Instant to) {
        trouble.set("");
        acting.run(
                () -> api.makeCodes(label, new CodeBatchEdit(release, name, codes, from, to)),
                made -> {
                    said.set(Texts.text("codes.said.made", made.codes()));
                    refresh();
                },
                this::failed);
    }

    /** @param as CSV or PDF */
    void save(CodeBatch batch, String as, Path file) {
        trouble.set("");
        said.set("");
        acting.run(
                () -> {
                    write(batch, as, file);
                    return file;
                },
                saved -> said.set(Texts.text("codes.said.saved", String.valueOf(saved.getFileName()))),
                this::failed);
    }

    /** Whole or not at all. */
    private void write(CodeBatch batch, String as, Path file) throws java.io.IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (ResponseBody body = api.codeFile(label, batch.id(), as);
                InputStream in = body.byteStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void end(CodeBatch batch) {
        trouble.set("");
        acting.run(
                () -> api.endCodes(label, batch.id()),
                ended -> {
                    said.set(Texts.text("codes.said.ended", ended.name()));
                    refresh();
                },
                this::failed);
    }

    private void failed(Exception failed) {
        String message = failed.getMessage();
        trouble.set(message == null ? failed.getClass().getSimpleName() : message);
    }

    ReadOnlyObjectProperty<Load<List<CodeBatch>>> batchesProperty() {
        return batches.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<ReleaseSummary>> releasesProperty() {
        return releases.getReadOnlyProperty();
    }

    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}

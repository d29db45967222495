package org.deadwax.desktop.imports;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.WholeFile;
import org.deadwax.desktop.work.Background;

/** What comes from the server as a file: the catalogue, and rows that stayed out. Each is written whole or not at all. */
public final class SavedFiles {

    private final DeadwaxApi api;
    private final UUID label;
    private final Background background;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    public SavedFiles(DeadwaxApi api, UUID label, Background background) {
        this.api = api;
        this.label = label;
        this.background = background;
    }

    /** @param to its ending says how: ".xlsx", else CSV */
    public void catalogue(Path to) {
        save(() -> api.exportCatalogue(label, kind(to)), to);
    }

    /** The file's own rows with a last column that says why. @param to as in {@link #catalogue} */
    void rejected(UUID file, Path to) {
        save(() -> api.rejectedRows(label, file, kind(to)), to);
    }

    private static String kind(Path to) {
        return to.toString().endsWith(".xlsx") ? "xlsx" : "csv";
    }

    private void save(Callable<ResponseBody> file, Path to) {
        say(Texts.text("imports.saving", to.getFileName()));
        background
                .lane()
                .run(
                        () -> {
                            try (ResponseBody body = file.call()) {
                                WholeFile.write(to, body.byteStream(), got -> {});
                            }
                            return to;
                        },
                        saved -> say(Texts.text("imports.saved", saved)),
                        failed -> say(
                                Texts.text("imports.notSaved", to.getFileName(), String.valueOf(failed.getMessage()))));
    }

    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    /** The newest thing to say once. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}

package org.deadwax.desktop.editor;

import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** Brings a release from the server and its unsaved edits from the disk, and asks again when either went on. */
final class ReleaseReader {

    private final DeadwaxApi api;
    private final UUID label;
    private final DesktopFolder folder;
    private final OpenRelease open;
    private final Background loading;
    private final Background refreshing;

    ReleaseReader(DeadwaxApi api, UUID label, DesktopFolder folder, OpenRelease open, Background background) {
        this.api = api;
        this.label = label;
        this.folder = folder;
        this.open = open;
        this.loading = background.lane();
        this.refreshing = background.lane();
    }

    private record Read(@Nullable Release release, @Nullable KeptEdits edits, Looked looked) {}

    /** @param release its id, or "new" */
    void open(String release) {
        open.turnTo(release);
        loading.run(
                () -> read(release),
                read -> open.opened(release, read.release(), read.edits(), read.looked()),
                open::failed);
    }

    private Read read(String release) {
        KeptEdits edits = KeptEdits.in(folder, release);
        if (release.equals(EditorViewModel.NEW)) {
            return new Read(null, edits, Looked.NONE);
        }
        Release found = api.release(label, UUID.fromString(release));
        return new Read(found, edits, Looked.at(api, label, found));
    }

    /** A price that was set elsewhere is theirs: what is typed here stays mine. */
    void reload() {
        EditSession begun = open.session();
        Release known = begun.base();
        if (known != null) {
            loading.run(
                    () -> api.release(label, known.id()),
                    now -> {
                        if (begun == open.session()) {
                            begun.refreshed(now);
                            open.tell();
                            refresh();
                        }
                    },
                    open::say);
        }
    }

    /** What is around it: masters, readiness, comments, history. */
    void refresh() {
        EditSession begun = open.session();
        Release known = begun.base();
        if (known != null) {
            // when it fails, what is shown stays; the next step asks again
            refreshing.run(() -> Looked.at(api, label, known), now -> open.looked(begun, now), failed -> {});
        }
    }

    /** Somebody else saved meanwhile: theirs beside mine. */
    void loadTheirs(EditSession begun) {
        Release base = begun.base();
        if (base != null) {
            loading.run(
                    () -> api.release(label, base.id()),
                    now -> {
                        begun.stale(now);
                        open.tell();
                    },
                    open::say);
        }
    }
}

package org.deadwax.desktop.editor;

import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.artwork.ArtworkPane;
import org.deadwax.desktop.artwork.ArtworkViewModel;
import org.deadwax.desktop.charm.AskPane;
import org.deadwax.desktop.masters.VersionsViewModel;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.desktop.ui.cover.Cover;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** The tabs of what is delivered with a release, its masters and its artwork: asked for while somebody looks. */
final class ReleaseFiles {

    private final EditorViewModel model;
    private final ArtworkViewModel files;
    private final MastersPane masters;
    private final ArtworkPane artwork;
    private String tab = "";
    private @Nullable UUID release;

    /** @param cover of the head: another one as soon as the server takes one */
    ReleaseFiles(
            Desk desk,
            EditorViewModel model,
            TrackSelection selection,
            VersionsViewModel versions,
            ArtworkViewModel files,
            AskPane ask,
            Cover cover) {
        this.model = model;
        this.files = files;
        masters = new MastersPane(desk, model, selection, versions, ask);
        artwork = new ArtworkPane(desk, files, ask);
        files.onCoverChanged(of -> {
            desk.covers().forget(of);
            cover.again();
            model.refresh();
        });
        selection.chosenProperty().subscribe(chosen -> refresh());
        model.stateProperty().subscribe(load -> {
            UUID now = now();
            if (!Objects.equals(now, release)) {
                release = now;
                refresh();
            }
        });
    }

    private @Nullable UUID now() {
        EditorState state = model.stateProperty().get().value();
        Release base = state == null ? null : state.base();
        return base == null ? null : base.id();
    }

    void shown(String now) {
        tab = now;
        refresh();
    }

    private void refresh() {
        if (tab.equals("masters")) {
            masters.refresh();
        } else if (tab.equals("artwork")) {
            files.show(now());
        }
    }

    MastersPane masters() {
        return masters;
    }

    ArtworkPane artwork() {
        return artwork;
    }
}

package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.masters.TrackOf;
import org.deadwax.desktop.player.PlayedMaster;
import org.deadwax.desktop.shell.Desk;
import org.deadwax.model.Master;
import org.deadwax.model.MasterState;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/** Hearing the tracks of the release that is open, one after another. */
record Listening(Desk desk, EditorViewModel model) {

    /** The space bar on a track: begins with it, or holds it up. */
    void playOrPause(String key) {
        EditorState state = model.stateProperty().get().value();
        if (state == null) {
            return;
        }
        List<PlayedMaster> masters = new ArrayList<>();
        int first = -1;
        String place = "";
        for (TrackRow row : TrackRow.of(state)) {
            boolean wanted = row.track().key().equals(key);
            place = wanted ? row.place() : place;
            Master master = row.master();
            if (master != null && master.state() == MasterState.ACCEPTED && master.audioKept()) {
                first = wanted ? masters.size() : first;
                masters.add(played(state, row, master));
            }
        }
        if (first < 0) {
            desk.snackbar().show(Texts.text("editor.nothingToHear", place));
        } else {
            desk.player().playOrPause(masters, first);
        }
    }

    private static PlayedMaster played(EditorState state, TrackRow row, Master master) {
        Release base = state.base();
        return new PlayedMaster(
                master,
                row.track().title(),
                state.draft().artist(),
                state.draft().title(),
                base == null ? null : base.id());
    }

    /** @param key of a track; null when the server does not have it yet */
    @Nullable
    TrackOf track(String key) {
        EditorState state = model.stateProperty().get().value();
        Release base = state == null ? null : state.base();
        if (state == null || base == null) {
            return null;
        }
        return state.draft().tracks().stream()
                .filter(track -> track.key().equals(key))
                .filter(track -> base.tracks().stream()
                        .anyMatch(known -> known.id().toString().equals(key)))
                .findFirst()
                .map(track -> new TrackOf(
                        UUID.fromString(key),
                        track.title(),
                        state.draft().artist(),
                        state.draft().title(),
                        base.id()))
                .orElse(null);
    }
}

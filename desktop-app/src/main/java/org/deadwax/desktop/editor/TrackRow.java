package org.deadwax.desktop.editor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.model.Master;
import org.jspecify.annotations.Nullable;

/**
 * A line of the track table.
 *
 * @param place "4", or "2.4" for the fourth of the second disc where there are several
 */
record TrackRow(TrackDraft track, String place, EditorState state) {

    static List<TrackRow> of(EditorState state) {
        List<TrackDraft> tracks = state.draft().tracks();
        boolean several = tracks.stream().map(TrackDraft::disc).distinct().count() > 1;
        List<TrackRow> rows = new ArrayList<>();
        int number = 0;
        int disc = 0;
        for (TrackDraft track : tracks) {
            number = track.disc() == disc ? number + 1 : 1;
            disc = track.disc();
            rows.add(new TrackRow(track, several ? disc + "." + number : Integer.toString(number), state));
        }
        return rows;
    }

    /** "Tall Weather", or "with Ines Okafor" for a guest of the release's own artist. */
    String artists() {
        String main = track.get("artist");
        String guest = track.get("featured");
        if (main.isEmpty()) {
            return guest.isEmpty() ? state.draft().artist() : Texts.text("editor.with", guest);
        }
        return guest.isEmpty() ? main : main + " " + Texts.text("editor.with", guest);
    }

    String length() {
        Master master = master();
        return master == null || master.audio() == null
                ? ""
                : Figures.length(Duration.ofMillis(master.audio().durationMillis()));
    }

    @Nullable
    Master master() {
        return state.masters().get(track.key());
    }
}

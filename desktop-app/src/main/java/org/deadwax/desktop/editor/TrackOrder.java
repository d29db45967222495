package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Tracks that change places. Who goes over the edge of a disc joins the disc beyond it. */
final class TrackOrder {

    private TrackOrder() {}

    /** @param by -1 for up, 1 for down */
    static ReleaseDraft move(ReleaseDraft draft, Collection<String> keys, int by) {
        List<TrackDraft> tracks = new ArrayList<>(draft.tracks());
        if (by > 0) {
            Collections.reverse(tracks);
        }
        boolean blocked = true;
        for (int i = 0; i < tracks.size(); i++) {
            TrackDraft track = tracks.get(i);
            if (!keys.contains(track.key())) {
                blocked = false;
            } else if (!blocked && i > 0) {
                TrackDraft before = tracks.get(i - 1);
                if (before.get("disc").equals(track.get("disc"))) {
                    Collections.swap(tracks, i - 1, i);
                } else {
                    tracks.set(i, track.with("disc", before.get("disc")));
                }
            }
        }
        if (by > 0) {
            Collections.reverse(tracks);
        }
        return draft.tracks(tracks);
    }

    /** @param before the place, from 0, in front of which they come; the number of tracks for the end */
    static ReleaseDraft moveTo(ReleaseDraft draft, Collection<String> keys, int before) {
        List<TrackDraft> moved = new ArrayList<>();
        List<TrackDraft> rest = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < draft.tracks().size(); i++) {
            TrackDraft track = draft.tracks().get(i);
            boolean goes = keys.contains(track.key());
            (goes ? moved : rest).add(track);
            place += !goes && i < before ? 1 : 0;
        }
        if (rest.isEmpty()) {
            return draft;
        }
        TrackDraft neighbour = rest.get(Math.min(place, rest.size() - 1));
        rest.addAll(
                place,
                moved.stream()
                        .map(track -> track.with("disc", neighbour.get("disc")))
                        .toList());
        return draft.tracks(rest);
    }
}

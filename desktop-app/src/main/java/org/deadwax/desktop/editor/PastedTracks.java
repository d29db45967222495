package org.deadwax.desktop.editor;

import java.util.ArrayList;
import java.util.List;

/** Rows of a spreadsheet as tracks: title, and ISRC if there is a second column; a leading number is left out. */
final class PastedTracks {

    private PastedTracks() {}

    /** Fills the tracks there are from the first on, and adds those that are more. */
    static ReleaseDraft into(ReleaseDraft draft, String text) {
        List<String[]> rows = text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> cells(line))
                .toList();
        List<TrackDraft> tracks = new ArrayList<>(draft.tracks());
        ReleaseDraft grown = draft;
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i);
            if (i >= tracks.size()) {
                tracks.add(TrackDraft.blank(grown.newKey()));
            }
            TrackDraft track = tracks.get(i).with("title", row[0].strip());
            tracks.set(i, row.length > 1 && !row[1].isBlank() ? track.with("isrc", row[1].strip()) : track);
            grown = draft.tracks(tracks);
        }
        return grown;
    }

    private static String[] cells(String line) {
        String[] cells = line.split("\t");
        return cells.length > 1 && cells[0].strip().matches("[0-9]{1,3}\\.?")
                ? java.util.Arrays.copyOfRange(cells, 1, cells.length)
                : cells;
    }
}

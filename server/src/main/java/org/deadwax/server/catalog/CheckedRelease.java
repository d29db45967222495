package org.deadwax.server.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Isrc;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** A {@link ReleaseEdit} that holds together; whether its artist and tracks exist is for the database to say. */
record CheckedRelease(
        String title,
        UUID artistId,
        @Nullable String catalogueNumber,
        @Nullable LocalDate streetDate,
        String streetZone,
        List<CheckedTrack> tracks) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_NUMBER = 50;
    private static final int MOST_TRACKS = 500;

    record CheckedTrack(
            @Nullable UUID id, String title, @Nullable Isrc isrc) {}

    /** @throws ProblemException 422 with everything that is wrong */
    static CheckedRelease of(ReleaseEdit edit) {
        Fields fields = new Fields();
        String title = fields.text("title", edit.title(), LONGEST_TITLE);
        String number = fields.optionalText("catalogueNumber", edit.catalogueNumber(), LONGEST_NUMBER);
        UUID artistId = edit.artistId();
        if (artistId == null) {
            fields.wrong("artistId", "A release has an artist. Choose one, or add them first.");
        }
        if (!isZone(edit.streetZone())) {
            fields.wrong("streetZone", "“" + edit.streetZone() + "” is no IANA zone, as America/New_York is.");
        }
        List<CheckedTrack> tracks = tracks(edit.tracks(), fields);
        fields.check();
        return new CheckedRelease(title, artistId, number, edit.streetDate(), edit.streetZone(), tracks);
    }

    private static List<CheckedTrack> tracks(@Nullable List<ReleaseEdit.TrackEdit> edits, Fields fields) {
        List<CheckedTrack> tracks = new ArrayList<>();
        if (edits == null) {
            return tracks;
        }
        if (edits.size() > MOST_TRACKS) {
            fields.wrong("tracks", "At most " + MOST_TRACKS + " tracks; these are " + edits.size() + ".");
            return tracks;
        }
        Set<UUID> ids = new HashSet<>();
        Set<Isrc> isrcs = new HashSet<>();
        for (int i = 0; i < edits.size(); i++) {
            String path = "tracks[" + i + "]";
            ReleaseEdit.TrackEdit edit = edits.get(i);
            if (edit == null) {
                fields.wrong(path, "Missing: track " + (i + 1) + ".");
                continue;
            }
            String title = fields.text(path + ".title", edit.title(), LONGEST_TITLE);
            Isrc isrc = fields.optional(path + ".isrc", edit.isrc(), Isrc::parse);
            if (isrc != null && !isrcs.add(isrc)) {
                fields.wrong(path + ".isrc", isrc.shown() + " is the ISRC of another track of this release.");
            }
            if (edit.id() != null && !ids.add(edit.id())) {
                fields.wrong(path + ".id", "This track is named twice.");
            }
            tracks.add(new CheckedTrack(edit.id(), title, isrc));
        }
        return tracks;
    }

    private static boolean isZone(@Nullable String zone) {
        try {
            return zone != null && ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException e) {
            return false;
        }
    }
}

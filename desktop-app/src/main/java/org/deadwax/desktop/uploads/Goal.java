package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.List;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** Where a file can go: to a track, to one that is made for it, or nowhere. @param track null for both of the latter */
record Goal(@Nullable Track track, boolean fresh) {

    static final Goal NOWHERE = new Goal(null, false);
    static final Goal NEW = new Goal(null, true);

    static List<Goal> of(List<Track> tracks) {
        List<Goal> all = new ArrayList<>();
        all.add(NOWHERE);
        tracks.forEach(track -> all.add(new Goal(track, false)));
        all.add(NEW);
        return all;
    }

    static Goal of(Match match) {
        return match.how() == How.NEW ? NEW : new Goal(match.track(), false);
    }

    /** "2-03  Sheet 173" on the second disc. */
    String words() {
        if (track == null) {
            return Texts.text(fresh ? "uploads.match.new" : "uploads.match.nowhere");
        }
        String number = track.disc() > 1 ? track.disc() + "-" + track.number() : Integer.toString(track.number());
        return number + "  " + track.title();
    }
}

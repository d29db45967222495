package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.deadwax.model.Release;
import org.deadwax.model.Track;

/** What is to be sent: each match has its track, but for those that stay behind. */
record Started(Release release, List<Match> matches) {

    /** @param saved has new tracks at its end, one for each match that was to get one, in their order */
    static Started withNew(Release saved, Release before, List<Match> matches) {
        Iterator<Track> fresh = saved.tracks().stream()
                .filter(track ->
                        before.tracks().stream().noneMatch(known -> known.id().equals(track.id())))
                .iterator();
        List<Match> all = new ArrayList<>();
        for (Match match : matches) {
            all.add(match.how() == How.NEW && fresh.hasNext() ? match.to(fresh.next(), How.NEW) : match);
        }
        return new Started(saved, all);
    }
}

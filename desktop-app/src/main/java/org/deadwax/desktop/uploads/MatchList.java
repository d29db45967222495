package org.deadwax.desktop.uploads;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** Which file goes where, as it was proposed and as it was put right. No track has two files. */
final class MatchList {

    private final ObservableList<Match> matches = FXCollections.observableArrayList();

    ObservableList<Match> matches() {
        return matches;
    }

    /** What a person chose, and what is in the queue, stays; the rest is matched anew. */
    void propose(List<Track> tracks) {
        List<Match> kept = matches.stream()
                .filter(match -> match.how() == How.HAND || match.how() == How.NEW || match.queued() != null)
                .filter(match -> match.track() == null || tracks.contains(match.track()))
                .toList();
        List<AudioFile> open = matches.stream()
                .filter(match -> !kept.contains(match))
                .map(Match::file)
                .toList();
        List<Track> free = tracks.stream()
                .filter(track -> kept.stream().noneMatch(match -> track.equals(match.track())))
                .toList();
        List<Match> proposed = TrackMatches.of(open, free);
        List<Match> all = new ArrayList<>();
        for (Match match : matches) {
            all.add(kept.contains(match) ? match : proposed.get(open.indexOf(match.file())));
        }
        matches.setAll(all);
    }

    void inOrder(List<Track> tracks) {
        matches.setAll(TrackMatches.inOrder(List.copyOf(matches), tracks));
    }

    /** @param track null for nowhere; the file that had it before goes nowhere */
    void assign(Match match, @Nullable Track track) {
        matches.replaceAll(each -> {
            if (each == match) {
                return each.to(track, track == null ? How.NONE : How.HAND);
            }
            return track != null && track.equals(each.track()) && !each.fixed() ? each.to(null, How.NONE) : each;
        });
    }

    /** It gets a track of its own. */
    void assignNew(Match match) {
        matches.replaceAll(each -> each == match ? each.to(null, How.NEW) : each);
    }
}

package org.deadwax.desktop.uploads;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Master;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a match before it happens: nothing is replaced, made or left behind without having been said.
 *
 * @param masters the current one of each track
 * @param onTheirWay names of files that the queue sends to a track already
 */
record MatchNotes(List<Match> matches, List<Track> tracks, Map<UUID, Master> masters, Map<UUID, String> onTheirWay) {

    /** A sentence; empty when there is nothing to say. */
    String of(Match match) {
        Track track = match.track();
        if (match.fixed()) {
            return Texts.text("uploads.note.fixed");
        }
        if (match.how() == How.NEW) {
            return Texts.text("uploads.note.new", match.file().title());
        }
        if (track == null) {
            return wanted(match);
        }
        String other = match.queued() == null ? onTheirWay.get(track.id()) : null;
        if (other != null) {
            return Texts.text("uploads.note.onItsWay", other);
        }
        Master master = masters.get(track.id());
        if (master != null) {
            return Texts.text("uploads.note.replaces", Integer.toString(master.version()), master.fileName());
        }
        return match.how() == How.ORDER ? Texts.text("uploads.note.order") : "";
    }

    /** Two for one track: which one has it. */
    private String wanted(Match match) {
        Track track = TrackMatches.of(List.of(match.file()), tracks).getFirst().track();
        if (track == null) {
            return "";
        }
        return matches.stream()
                .filter(each -> each != match && track.equals(each.track()))
                .findFirst()
                .map(each -> Texts.text(
                        "uploads.note.taken", track.title(), each.file().name()))
                .orElse("");
    }

    /** "No file for 7 Undertow, 9 Contour Interval"; empty when each track has one, or a master already. */
    String withoutFile() {
        List<UUID> served = matches.stream()
                .map(Match::track)
                .filter(Objects::nonNull)
                .map(Track::id)
                .toList();
        String missing = tracks.stream()
                .filter(track -> !served.contains(track.id())
                        && !masters.containsKey(track.id())
                        && !onTheirWay.containsKey(track.id()))
                .map(track -> track.number() + " " + track.title())
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : Texts.text("uploads.note.without", missing);
    }

    static @Nullable Track free(List<Match> matches, List<Track> tracks) {
        return tracks.stream()
                .filter(track -> matches.stream().noneMatch(match -> track.equals(match.track())))
                .findFirst()
                .orElse(null);
    }
}

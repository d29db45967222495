package org.deadwax.desktop.uploads;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.deadwax.model.Track;
import org.jspecify.annotations.Nullable;

/** Proposes a track for each file: by its tags, else by its name, else by the number that its name begins with. */
final class TrackMatches {

    /** Shorter titles stand in too many names by chance. */
    static final int TELLING = 4;

    private final List<AudioFile> files;
    private final List<Track> tracks;
    private final boolean discs;
    private final Map<AudioFile, Match> found = new HashMap<>();
    private final Set<Track> taken = new HashSet<>();

    private TrackMatches(List<AudioFile> files, List<Track> tracks) {
        this.files = files;
        this.tracks = tracks;
        this.discs = tracks.stream().anyMatch(track -> track.disc() > 1);
    }

    /** One for each file, in their order; no track twice. */
    static List<Match> of(List<AudioFile> files, List<Track> tracks) {
        TrackMatches matches = new TrackMatches(files, tracks);
        // the surest sign first, over all files, so that a weak one never takes a track away from a strong one
        matches.by(How.TAGS, TrackMatches::sameIsrc);
        matches.by(How.TAGS, (file, track) -> same(file.tags().title(), track.title()));
        matches.by(
                How.NAME,
                (file, track) -> same(FileNumber.of(file).rest(), track.title()) || same(file.stem(), track.title()));
        matches.by(
                How.NAME,
                (file, track) -> plain(track.title()).length() >= TELLING
                        && plain(file.stem()).contains(plain(track.title())));
        matches.by(
                How.TAGS,
                (file, track) ->
                        matches.at(track, file.tags().number(), file.tags().disc(), file));
        matches.by(
                How.NUMBER,
                (file, track) -> matches.at(
                        track, FileNumber.of(file).number(), FileNumber.of(file).disc(), file));
        List<Match> all = new ArrayList<>();
        for (AudioFile file : files) {
            all.add(matches.found.getOrDefault(file, new Match(file, null, How.NONE)));
        }
        return all;
    }

    /** What has no track yet gets those that have no file, one after another, by name. */
    static List<Match> inOrder(List<Match> matches, List<Track> tracks) {
        Set<Track> taken = new HashSet<>();
        matches.stream().map(Match::track).filter(Objects::nonNull).forEach(taken::add);
        List<Track> free =
                tracks.stream().filter(track -> !taken.contains(track)).toList();
        List<Match> waiting = matches.stream()
                .filter(match -> match.how() == How.NONE)
                .sorted(Comparator.comparing(match -> match.file().path().toString(), new NaturalOrder()))
                .toList();
        List<Match> all = new ArrayList<>(matches);
        for (int i = 0; i < Math.min(free.size(), waiting.size()); i++) {
            all.set(all.indexOf(waiting.get(i)), waiting.get(i).to(free.get(i), How.ORDER));
        }
        return all;
    }

    private void by(How how, BiPredicate<AudioFile, Track> sign) {
        for (AudioFile file : files) {
            for (Track track : tracks) {
                if (!found.containsKey(file) && !taken.contains(track) && sign.test(file, track)) {
                    found.put(file, new Match(file, track, how));
                    taken.add(track);
                }
            }
        }
    }

    /** On a release of several discs a number without its disc says nothing. */
    private boolean at(Track track, @Nullable Integer number, @Nullable Integer disc, AudioFile file) {
        if (number == null || track.number() != number) {
            return false;
        }
        Integer on = disc == null ? AlbumFolders.disc(file.path()) : disc;
        return !discs || on != null && track.disc() == on;
    }

    private static boolean sameIsrc(AudioFile file, Track track) {
        return track.isrc() != null
                && track.isrc().toString().replace("-", "").equals(file.tags().isrc());
    }

    private static boolean same(@Nullable String one, String other) {
        return one != null && !plain(one).isEmpty() && plain(one).equals(plain(other));
    }

    /** Letters and figures only, without accents and case. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum}\\p{IsLetter}]", "");
    }
}

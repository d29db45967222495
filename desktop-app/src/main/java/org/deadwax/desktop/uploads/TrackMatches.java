package org.deadwax.desktop.uploads;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.deadwax.model.Track;

/** Proposes a track for each file: by its tags, else by its name, else by the number that its name begins with. */
final class TrackMatches {

    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{1,2}-)?(\\d{1,3})[\\s._-]+(.*)$|^(\\d{1,3})$");

    private final List<AudioFile> files;
    private final List<Track> tracks;
    private final Map<AudioFile, Match> found = new HashMap<>();
    private final Set<Track> taken = new HashSet<>();

    private TrackMatches(List<AudioFile> files, List<Track> tracks) {
        this.files = files;
        this.tracks = tracks;
    }

    /** One for each file, in their order; no track twice. */
    static List<Match> of(List<AudioFile> files, List<Track> tracks) {
        TrackMatches matches = new TrackMatches(files, tracks);
        // the surest sign first, over all files, so that a weak one never takes a track away from a strong one
        matches.by(How.TAGS, TrackMatches::sameIsrc);
        matches.by(How.TAGS, (file, track) -> same(file.tags().title(), track.title()));
        matches.by(How.NAME, (file, track) -> same(title(file), track.title()) || same(file.stem(), track.title()));
        matches.by(
                How.NAME,
                (file, track) ->
                        plain(track.title()).length() > 3 && plain(file.stem()).contains(plain(track.title())));
        matches.by(
                How.TAGS,
                (file, track) ->
                        Integer.valueOf(track.number()).equals(file.tags().number()));
        matches.by(How.NUMBER, (file, track) -> number(file) == track.number());
        List<Match> all = new ArrayList<>();
        for (AudioFile file : files) {
            all.add(matches.found.getOrDefault(file, new Match(file, null, How.NONE)));
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

    private static boolean sameIsrc(AudioFile file, Track track) {
        return track.isrc() != null
                && track.isrc().toString().replace("-", "").equals(file.tags().isrc());
    }

    private static boolean same(@org.jspecify.annotations.Nullable String one, String other) {
        return one != null && !plain(one).isEmpty() && plain(one).equals(plain(other));
    }

    private static String title(AudioFile file) {
        Matcher numbered = NUMBERED.matcher(file.stem());
        String rest = numbered.matches() ? numbered.group(2) : null;
        return rest == null ? file.stem() : rest;
    }

    /** -1 without one. */
    private static int number(AudioFile file) {
        Matcher numbered = NUMBERED.matcher(file.stem());
        if (!numbered.matches()) {
            return -1;
        }
        return Integer.parseInt(numbered.group(1) == null ? numbered.group(3) : numbered.group(1));
    }

    /** Letters and figures only, without accents and case. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum}\\p{IsLetter}]", "");
    }
}

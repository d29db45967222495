package org.deadwax.desktop.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The release that a folder of audio most likely is, after its tags: what they do not say is taken from names, and marked.
 *
 * @param artist empty when the files do not agree on one
 * @param original null unless all tags name one day
 */
record FolderRelease(
        String title, String artist, String genre, @Nullable LocalDate original, List<FolderTrack> tracks) {

    /**
     * @param artist empty when it is the release's
     * @param named true when the title is the file's name, because its tags have none
     */
    record FolderTrack(Path file, int disc, int number, String title, String artist, String isrc, boolean named) {}

    static FolderRelease of(Path folder, List<FolderFile> files) {
        String album = most(files, file -> file.tag("ALBUM"));
        String artist = most(files, file -> file.tag("ALBUMARTIST"));
        if (artist.isEmpty()) {
            artist = same(files, file -> file.tag("ARTIST"));
        }
        String date = same(files, file -> file.tag("DATE"));
        return new FolderRelease(
                album.isEmpty() ? String.valueOf(folder.getFileName()) : album,
                artist,
                most(files, file -> file.tag("GENRE")),
                day(date),
                tracks(files, artist));
    }

    private static List<FolderTrack> tracks(List<FolderFile> files, String artist) {
        List<FolderFile> ordered = new ArrayList<>(files);
        // a stable sort: what has no number stays where its name puts it, behind those that have one
        ordered.sort(Comparator.comparingInt(FolderRelease::disc)
                .thenComparing(FolderFile::number, Comparator.nullsLast(Comparator.naturalOrder())));
        Map<Integer, Integer> numbers = new HashMap<>();
        List<FolderTrack> tracks = new ArrayList<>();
        for (FolderFile file : ordered) {
            String title = file.tag("TITLE");
            String by = file.tag("ARTIST");
            tracks.add(new FolderTrack(
                    file.path(),
                    disc(file),
                    numbers.merge(disc(file), 1, Integer::sum),
                    title.isEmpty() ? file.name() : title,
                    by.equalsIgnoreCase(artist) ? "" : by,
                    file.tag("ISRC"),
                    title.isEmpty()));
        }
        return List.copyOf(tracks);
    }

    private static int disc(FolderFile file) {
        return file.disc() == null || file.disc() < 1 ? 1 : file.disc();
    }

    private static String most(List<FolderFile> files, Function<FolderFile, String> value) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        files.stream().map(value).filter(text -> !text.isEmpty()).forEach(text -> counts.merge(text, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String same(List<FolderFile> files, Function<FolderFile, String> value) {
        List<String> all = files.stream().map(value).distinct().toList();
        return all.size() == 1 ? all.getFirst() : "";
    }

    // a year alone is no day
    private static @Nullable LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException onlyAYear) {
            return null;
        }
    }
}

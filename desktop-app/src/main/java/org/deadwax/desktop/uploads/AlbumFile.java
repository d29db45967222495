package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file of a folder that is to become a release, with all that it says of itself.
 *
 * @param tags by the names of Vorbis comments: TITLE, ARTIST, ALBUM, ALBUMARTIST, ISRC, GENRE, DATE
 * @param disc and {@code number} by its tags, else by its folder and name; null when neither says
 * @param name of the file without number and ending
 */
public record AlbumFile(
        Path path,
        Map<String, String> tags,
        @Nullable Integer disc,
        @Nullable Integer number,
        String name) {

    /** The audio in a folder and in those below it, by name. Waits for the disk. */
    public static List<AlbumFile> in(Path folder) throws IOException {
        return Dropped.of(List.of(folder)).audio().stream().map(AlbumFile::of).toList();
    }

    private static AlbumFile of(AudioFile file) {
        FileNumber named = FileNumber.of(file);
        Integer place = AlbumFolders.disc(file.path());
        return new AlbumFile(
                file.path(),
                AudioTags.all(file.path()),
                file.tags().disc() == null
                        ? Objects.requireNonNullElse(place, named.disc())
                        : file.tags().disc(),
                file.tags().number() == null ? named.number() : file.tags().number(),
                named.rest());
    }
}

package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Several albums dropped at once are looked at one after the other: a folder is an album, "CD 2" is a part of one. */
final class AlbumFolders {

    private static final Pattern DISC =
            Pattern.compile("(?:cd|disc|disk|side|vinyl)[\\s._-]*(\\d{1,2})", Pattern.CASE_INSENSITIVE);

    private AlbumFolders() {}

    /** In their order. */
    static List<List<AudioFile>> of(List<AudioFile> files) {
        Map<Path, List<AudioFile>> albums = new LinkedHashMap<>();
        for (AudioFile file : files) {
            albums.computeIfAbsent(album(file.path()), folder -> new ArrayList<>())
                    .add(file);
        }
        return List.copyOf(albums.values());
    }

    /** Which disc a file's folder says it is on; null when it says nothing. */
    static @Nullable Integer disc(Path file) {
        Path folder = file.getParent();
        Path name = folder == null ? null : folder.getFileName();
        Matcher matcher = DISC.matcher(name == null ? "" : name.toString());
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static Path album(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        Path above = folder.getParent();
        return disc(file) != null && above != null ? above : folder;
    }
}

package org.deadwax.desktop.uploads;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A file that somebody chose, with what it says of itself. */
record AudioFile(Path path, long sizeBytes, AudioTags tags) {

    static final List<String> KINDS = List.of("wav", "wave", "aif", "aiff", "flac");

    private static final Set<String> KNOWN = Set.copyOf(KINDS);

    String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Its name without the ending. */
    String stem() {
        int dot = name().lastIndexOf('.');
        return dot <= 0 ? name() : name().substring(0, dot);
    }

    /** What a track of its own would be called. */
    String title() {
        return tags.title() == null ? FileNumber.of(this).rest() : tags.title();
    }

    static boolean audio(Path path) {
        String name = path.toString();
        return KNOWN.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}

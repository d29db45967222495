package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A file that somebody chose, with what it says of itself. */
record AudioFile(Path path, long sizeBytes, AudioTags tags) {

    static final List<String> KINDS = List.of("wav", "wave", "aif", "aiff", "flac");

    private static final Set<String> KNOWN = Set.copyOf(KINDS);
    private static final int DEEP = 4;

    String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /** Its name without the ending. */
    String stem() {
        int dot = name().lastIndexOf('.');
        return dot <= 0 ? name() : name().substring(0, dot);
    }

    /** The audio files among what was dropped, and in the folders among it, by name. Waits for the disk. */
    static List<AudioFile> among(List<Path> dropped) throws IOException {
        List<AudioFile> found = new ArrayList<>();
        for (Path path : dropped) {
            try (Stream<Path> files = Files.walk(path, DEEP)) {
                for (Path file : files.filter(AudioFile::audio)
                        .filter(Files::isRegularFile)
                        .sorted()
                        .toList()) {
                    found.add(new AudioFile(file, Files.size(file), AudioTags.of(file)));
                }
            }
        }
        return found;
    }

    private static boolean audio(Path path) {
        String name = path.toString();
        return KNOWN.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}

package org.deadwax.desktop.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One audio file of a folder.
 *
 * @param tags by the names of Vorbis comments
 * @param disc and {@code number}: null when nothing says so
 * @param name of the file without number and ending
 */
public record FolderFile(
        Path path,
        Map<String, String> tags,
        @Nullable Integer disc,
        @Nullable Integer number,
        String name) {

    /** Reads a folder with those below it; waits for the disk. */
    @FunctionalInterface
    public interface Reading {
        List<FolderFile> of(Path folder) throws IOException;
    }

    String tag(String tag) {
        return tags.getOrDefault(tag, "").strip();
    }
}

package org.deadwax.desktop.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A {@code .deadwax} file: where a release is, to be put on a desk or sent to a colleague. It carries nothing of the release
 * but its title, and opens for whoever may see the release. Waits for the disk, so never used on the FX thread.
 *
 * @param server such as "https://label.example"
 */
public record ReleaseFile(String server, UUID label, UUID release, String title) {

    public static final String ENDING = ".deadwax";

    private static final long LARGEST = 64 * 1024L;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    /** @throws IllegalArgumentException saying in one line why it cannot be opened */
    public static ReleaseFile read(Path file) {
        try {
            if (Files.size(file) <= LARGEST) {
                ReleaseFile read = MAPPER.readValue(Files.readString(file), ReleaseFile.class);
                if (read != null && read.server() != null && read.label() != null && read.release() != null) {
                    return read;
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("'" + file + "' cannot be read: " + e.getMessage() + ".", e);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("'" + file + "' is no release's file.", e);
        }
        throw new IllegalArgumentException("'" + file + "' is no release's file.");
    }

    public void write(Path file) {
        try {
            Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}

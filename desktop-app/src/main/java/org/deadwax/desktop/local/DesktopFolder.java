package org.deadwax.desktop.local;

import com.gluonhq.attach.storage.StorageService;
import com.gluonhq.attach.util.Services;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the desktop keeps its own: settings, the session, unsaved edits, the upload journal. Waits for the
 * disk, so never used on the FX thread.
 *
 * @param path exists, readable by its owner only where the file system can say so
 */
public record DesktopFolder(Path path) {

    private static final boolean POSIX =
            java.nio.file.FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    public DesktopFolder {
        try {
            Files.createDirectories(path);
            if (POSIX) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use " + path + " to keep settings: " + e.getMessage(), e);
        }
    }

    /** The system property {@code deadwax.desktop.folder}, else Gluon's private storage, else {@code ~/.deadwax-desktop}. */
    public static DesktopFolder ofThisPerson() {
        String given = System.getProperty("deadwax.desktop.folder");
        if (given != null) {
            return new DesktopFolder(Path.of(given));
        }
        return new DesktopFolder(Services.get(StorageService.class)
                .flatMap(StorageService::getPrivateStorage)
                .map(File::toPath)
                .map(path -> path.resolve("deadwax"))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".deadwax-desktop")));
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** @return null when there is no such file */
    public @Nullable String read(String name) {
        try {
            Path file = path.resolve(name);
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whole or not at all, also when the power goes in between; only its owner may read it. */
    public void write(String name, String text) {
        Path file = path.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Path next = POSIX
                    ? Files.createTempFile(
                            file.getParent(),
                            file.getFileName().toString(),
                            ".next",
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                    : Files.createTempFile(file.getParent(), file.getFileName().toString(), ".next");
            try {
                write(next, text);
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                // gone already unless it broke off, as by an interrupt
                Files.deleteIfExists(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (var channel = java.nio.channels.FileChannel.open(file, Set.of(java.nio.file.StandardOpenOption.WRITE))) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            channel.force(true);
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

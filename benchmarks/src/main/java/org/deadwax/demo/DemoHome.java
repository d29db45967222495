package org.deadwax.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's own folder, {@code demo} under DEADWAX_HOME: what it made there the last time goes, what others made is never
 * touched. A real home around it stays as it is.
 *
 * @param directory holds {@code home} for the server, {@code masters}, {@code files} and {@code summary.json}
 * @param lock held while the demo runs
 */
record DemoHome(Path directory, FileChannel lock) implements AutoCloseable {

    private static final String MARKER = ".made-by-deadwax-demo";

    /** @throws DemoFailure when the folder is somebody else's, in use, or cannot be made */
    static DemoHome open(Path deadwaxHome) {
        Path directory = deadwaxHome.resolve("demo").toAbsolutePath().normalize();
        try {
            Path marker = directory.resolve(MARKER);
            if (!Files.exists(marker)) {
                if (Files.exists(directory) && !isEmpty(directory)) {
                    throw new DemoFailure("The folder " + directory
                            + " was not made by the demo, so it stays untouched. Set DEADWAX_HOME to another place.");
                }
                Files.createDirectories(directory);
                Files.createFile(marker);
            }
            FileChannel lock = lock(marker, directory);
            clear(directory, marker);
            return new DemoHome(directory, lock);
        } catch (IOException e) {
            throw new DemoFailure("Cannot use the folder " + directory + ": " + e.getMessage(), e);
        }
    }

    Path serverHome() {
        return directory.resolve("home");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            // it goes with the process
        }
    }

    private static FileChannel lock(Path marker, Path directory) throws IOException {
        FileChannel channel = FileChannel.open(marker, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // told below
        }
        channel.close();
        throw new DemoFailure("Another demo runs in " + directory + ". Wait for its end, or set DEADWAX_HOME.");
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.findAny().isEmpty();
        }
    }

    private static void clear(Path directory, Path marker) throws IOException {
        List<Path> old;
        try (Stream<Path> tree = Files.walk(directory)) {
            old = tree.filter(path -> !path.equals(directory) && !path.equals(marker))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : old) {
            Files.deleteIfExists(path);
        }
    }
}

package org.deadwax.server.home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.Installation.Environment;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds all that this server keeps. One server at a time: it is locked while open, and the lock goes
 * with the process, however that ends.
 */
final class Home implements AutoCloseable {

    private final Path directory;
    private final FileChannel lock;
    private final HomeNotes notes;

    private Home(Path directory, FileChannel lock, HomeNotes notes) {
        this.directory = directory;
        this.lock = lock;
        this.notes = notes;
    }

    /** @throws CannotStart when it cannot be used, is held by another server or belongs to another environment */
    static Home open(Path directory, Environment environment) {
        FileChannel lock = null;
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            lock = lock(directory);
            HomeNotes notes = HomeNotes.of(directory);
            notes.claim(environment, directory);
            return new Home(directory, lock, notes);
        } catch (IOException e) {
            release(lock);
            throw unusable(directory, e);
        } catch (CannotStart e) {
            release(lock);
            throw e;
        }
    }

    /** Whether a server runs on it. */
    static boolean isHeld(Path directory) {
        Path file = directory.resolve("lock");
        try {
            if (!Files.exists(file)) {
                return false;
            }
            lock(directory).close();
            return false;
        } catch (CannotStart held) {
            return true;
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    Path directory() {
        return directory;
    }

    HomeNotes notes() {
        return notes;
    }

    /** What to tell about a file that could not be read or written. */
    static CannotStart unusable(Path directory, IOException e) {
        String reason = switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " is missing";
            case FileAlreadyExistsException file -> file.getFile() + " is no directory";
            case FileSystemException failed
            when failed.getReason() != null -> failed.getFile() + ": " + failed.getReason();
            default -> String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
        };
        return new CannotStart(
                "Cannot use the home " + directory + ": " + reason
                        + ". Make room or give permission there, or set DEADWAX_HOME to another directory.",
                e);
    }

    @Override
    public void close() {
        release(lock);
    }

    private static FileChannel lock(Path directory) throws IOException {
        Path file = directory.resolve("lock");
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock;
        try {
            // the first byte is locked and what is told stands after it: some systems keep others from reading what is
            // locked
            lock = channel.tryLock(0, 1, false);
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new CannotStart("The home " + directory + " is held by "
                    + (holder.isEmpty() ? "another Deadwax that is just starting" : holder)
                    + ". Stop it first, or set DEADWAX_HOME to another directory.");
        }
        String holder = "\nprocess " + ProcessHandle.current().pid() + " since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS) + "\n";
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(holder), 0);
        return channel;
    }

    private static void release(@Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.truncate(0);
                lock.close();
            }
        } catch (IOException e) {
            // the lock goes with the process, which is about to end
        }
    }
}

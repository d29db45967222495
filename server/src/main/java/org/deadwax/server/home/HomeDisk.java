package org.deadwax.server.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.deadwax.server.platform.CannotStart;
import org.deadwax.server.platform.DiskSpace;

/** The room left where the home is. */
final class HomeDisk implements DiskSpace {

    private static final long MEGABYTE = 1 << 20;

    /** What is on its way when intake stops fits in this several times over. */
    private static final long LOW = 256 * MEGABYTE;

    private static final long NEEDED_AT_FIRST = 200 * MEGABYTE;
    private static final long NEEDED = 48 * MEGABYTE;
    private static final long LOOK_AGAIN = Duration.ofMillis(200).toNanos();

    private record Look(long at, boolean low) {}

    private final Path directory;
    private volatile Look last;

    HomeDisk(Path directory) {
        this.directory = directory;
        this.last = look();
    }

    @Override
    public boolean low() {
        Look seen = last;
        if (System.nanoTime() - seen.at() > LOOK_AGAIN) {
            seen = look();
            last = seen;
        }
        return seen.low();
    }

    /** PostgreSQL damages nothing on a full disk, but it stops in the middle: better not to begin. */
    static void refuseFull(Path directory, boolean hasData) throws IOException {
        long free = free(directory);
        long needed = hasData ? NEEDED : NEEDED_AT_FIRST;
        if (free < needed) {
            throw new CannotStart("The disk of the home " + directory + " is full: " + free / MEGABYTE + " MB left, "
                    + needed / MEGABYTE + " MB needed to start. Make room; nothing was changed.");
        }
    }

    /** PostgreSQL's max_wal_size for this disk. */
    static String logRoom(Path directory) throws IOException {
        return Math.clamp(free(directory) / MEGABYTE / 16, 96, 1024) + "MB";
    }

    private static long free(Path directory) throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    private Look look() {
        try {
            return new Look(System.nanoTime(), free(directory) < LOW);
        } catch (IOException e) {
            return new Look(System.nanoTime(), true);
        }
    }
}

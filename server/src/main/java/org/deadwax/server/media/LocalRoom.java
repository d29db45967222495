package org.deadwax.server.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deadwax.server.platform.DiskSpace;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;

/** Room for audio on our own disk: a master lies there twice while its parts are put together, and once more to be decoded. */
@Component
class LocalRoom {

    private final Storage storage;
    private final MediaSettings settings;
    private final DiskSpace disk;

    LocalRoom(Storage storage, MediaSettings settings, DiskSpace disk) {
        this.storage = storage;
        this.settings = settings;
        this.disk = disk;
    }

    /** @throws ProblemException 503 when the disk is low already, 507 when this file would make it so */
    void requireFor(long sizeBytes) {
        if (disk.low()) {
            throw new ProblemException(
                    503,
                    "low-disk",
                    "The server's disk is nearly full",
                    "The server takes no masters until there is room on its disk again. Tell whoever runs it; the upload goes on by itself.");
        }
        Path directory = storage.place().directory();
        if (directory != null
                && free(directory) < 2 * sizeBytes + settings.reserve().toBytes()) {
            throw new ProblemException(
                    507,
                    "low-disk",
                    "The server's disk has no room for this file",
                    "The server has no room for a file of " + sizeBytes / 1_000_000
                            + " MB. Tell whoever runs it; the upload goes on by itself once there is.");
        }
    }

    /** Whether a copy of this size may lie in the folder for a while. */
    boolean holds(Path directory, long sizeBytes) {
        return free(directory) >= sizeBytes + settings.reserve().toBytes();
    }

    private static long free(Path directory) {
        try {
            return Files.getFileStore(Files.createDirectories(directory)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

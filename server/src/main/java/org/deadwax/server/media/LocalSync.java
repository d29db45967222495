package org.deadwax.server.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.deadwax.server.home.ObjectStore;

/** The store on local files writes without forcing anything to disk; a power cut must not take what we call complete. */
final class LocalSync {

    private LocalSync() {}

    /** Forces the object and the folders that lead to it. Nothing to do for a store elsewhere. */
    static void force(ObjectStore place, String key) {
        Path root = place.directory();
        if (root == null) {
            return;
        }
        Path file = root.resolve(place.bucket()).resolve(key).normalize();
        try {
            force(file, StandardOpenOption.WRITE);
            for (Path folder = file.getParent();
                    folder != null && folder.startsWith(root);
                    folder = folder.getParent()) {
                force(folder, StandardOpenOption.READ);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The object " + key + " could not be made durable", e);
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        if (Files.isDirectory(path) && System.getProperty("os.name").startsWith("Windows")) {
            return; // folders cannot be opened there, and need not be
        }
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}

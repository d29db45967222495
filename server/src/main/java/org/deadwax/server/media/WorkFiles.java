package org.deadwax.server.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.deadwax.server.platform.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files that lie on our own disk while they are looked at, under names of our own making. */
@Component
class WorkFiles {

    private static final Logger log = LoggerFactory.getLogger(WorkFiles.class);
    private static final int BUFFER = 1 << 20;

    private final Storage storage;
    private final LocalRoom room;
    private final Path folder;

    WorkFiles(Storage storage, LocalRoom room, Installation installation) {
        this.storage = storage;
        this.room = room;
        this.folder = installation.home().resolve("work").resolve("masters");
    }

    /** Clears what a crash left behind. */
    void clear() {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(Files.createDirectories(folder))) {
            for (Path file : left) {
                if (Files.isDirectory(file)) {
                    deleteAll(file);
                } else {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            log.warn("{} could not be cleared: {}", folder, e.getMessage());
        }
    }

    Path named(String name) {
        return folder.resolve(name);
    }

    /**
     * Puts what storage holds into the file. Where storage is our own disk it costs neither time nor room.
     *
     * @return its SHA-256, hex
     * @throws NotNow when there is no room for it
     */
    String fetch(String key, long sizeBytes, Path file) throws IOException, Storage.Lost, NotNow {
        Files.createDirectories(folder);
        Files.deleteIfExists(file);
        Optional<Path> ours = storage.onOurDisk(key);
        if (ours.isPresent() && linked(ours.get(), file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return digest(in, OutputStream.nullOutputStream());
            }
        }
        if (!room.holds(folder, sizeBytes)) {
            throw new NotNow(
                    "The server's disk has no room to look at it. Tell whoever runs it; it goes on by itself.",
                    "The disk has no room to decode it. Free some of " + folder + ".");
        }
        try (InputStream in = storage.read(key);
                OutputStream out = Files.newOutputStream(file)) {
            return digest(in, out);
        }
    }

    /** As {@link #fetch}, without reading it through: whoever decodes it next does. The file is never to be changed. */
    void link(String key, long sizeBytes, Path file) throws IOException, Storage.Lost, NotNow {
        Optional<Path> ours = storage.onOurDisk(key);
        if (ours.isPresent() && linked(ours.get(), file)) {
            return;
        }
        fetch(key, sizeBytes, file);
    }

    private static boolean linked(Path from, Path to) {
        try {
            Files.createLink(to, from);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another disk, or one without links: it is copied
        }
    }

    private static String digest(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = Checksums.sha256();
        byte[] buffer = new byte[BUFFER];
        try (DigestInputStream digested = new DigestInputStream(in, digest)) {
            for (int read = digested.read(buffer); read >= 0; read = digested.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A folder with the files in it. */
    void deleteAll(Path folder) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            inside.forEach(this::delete);
        } catch (IOException e) {
            log.warn("{} stays behind: {}", folder, e.getMessage());
        }
        delete(folder);
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} stays behind: {}", file, e.getMessage());
        }
    }
}

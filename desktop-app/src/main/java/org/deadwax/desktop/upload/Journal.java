package org.deadwax.desktop.upload;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queue on disk: a folder with one file per entry, so that a damaged one takes no other with it. What was written is
 * there after a power cut.
 */
final class Journal {

    private static final String ENDING = ".upload.json";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss").withZone(ZoneOffset.UTC);

    private final JsonMapper json = JsonMapper.builder().build();
    private final Path folder;
    private final InstantSource clock;

    Journal(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /** @param damaged files that were moved aside under a dated name */
    record Contents(List<JournalEntry> entries, List<Path> damaged) {}

    Contents read() throws IOException {
        Files.createDirectories(folder);
        List<JournalEntry> entries = new ArrayList<>();
        List<Path> damaged = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                try {
                    entries.add(json.readValue(Files.readAllBytes(file), JournalEntry.class));
                } catch (IOException | JacksonException | IllegalArgumentException | NullPointerException e) {
                    damaged.add(setAside(file));
                }
            }
        }
        entries.sort(Comparator.comparingLong(JournalEntry::position));
        return new Contents(List.copyOf(entries), List.copyOf(damaged));
    }

    private Path setAside(Path file) throws IOException {
        String date = DATE.format(clock.instant());
        for (int n = 1; ; n++) {
            String suffix = n == 1 ? "" : "-" + n;
            Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + date + suffix);
            if (Files.notExists(aside)) {
                return Files.move(file, aside);
            }
        }
    }

    void write(JournalEntry entry) throws IOException {
        Files.createDirectories(folder);
        Path fresh = folder.resolve(entry.id() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(json.writeValueAsBytes(entry));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file(entry.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder();
    }

    void delete(UUID id) throws IOException {
        try {
            Files.delete(file(id));
            syncFolder();
        } catch (NoSuchFileException e) {
            // it never got as far as being written
        }
    }

    private Path file(UUID id) {
        return folder.resolve(id + ENDING);
    }

    /** A rename is durable once its folder is; Windows knows no such thing and needs none. */
    private void syncFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // not possible here
        }
    }
}

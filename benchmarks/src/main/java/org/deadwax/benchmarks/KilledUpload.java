package org.deadwax.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.deadwax.desktop.upload.UploadSettings;
import org.deadwax.model.PartSize;

/**
 * What dying costs: a process that is killed once half of a file is there, and another that goes on with its journal.
 *
 * @param parts of the file
 * @param kept parts that storage had when the first process was dead
 * @param sentAfter parts that the second one sent
 */
record KilledUpload(long parts, long kept, long sentAfter) {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    static KilledUpload of(BenchServer server, Path folder, Path file) throws IOException, InterruptedException {
        long size = Files.size(file);
        try (EngineProcess first = EngineProcess.start(server, folder)) {
            first.sendHalf("killed", file);
        }
        long kept = kept(server.homeFolder().resolve("s3"), size);
        try (EngineProcess second = EngineProcess.start(server, folder)) {
            return new KilledUpload(PartSize.parts(size), kept, second.resume("killed"));
        }
    }

    /** Parts that are there whole; what was under way is thrown away by storage, which takes a moment. */
    private static long kept(Path storage, long size) throws IOException, InterruptedException {
        long whole = PartSize.forFile(size);
        long last = size - (PartSize.parts(size) - 1) * whole;
        Instant end = Instant.now().plus(LONGEST);
        while (true) {
            List<Long> sizes = parts(storage);
            if (sizes.stream().allMatch(each -> each == whole || each == last)) {
                return sizes.size();
            }
            if (Instant.now().isAfter(end)) {
                throw new IOException("Storage keeps parts that are not whole: " + sizes);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<Long> parts(Path storage) throws IOException {
        try (Stream<Path> files = Files.walk(storage)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(".mpus-"))
                    .map(KilledUpload::size)
                    .filter(bytes -> bytes > 0)
                    .toList();
        }
    }

    /** 0 for what is gone meanwhile, and for what is no part. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Parts that went twice. */
    long again() {
        return kept + sentAfter - parts;
    }

    static int inFlight() {
        return UploadSettings.usual().partsInParallel();
    }

    @Override
    public String toString() {
        return "killed at 50 %%: %d of %d parts were there, %d were sent again (at most %d are in flight)"
                .formatted(kept, parts, again(), inFlight());
    }
}

package org.deadwax.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Bytes that nothing can make smaller, the same ones for everybody. */
final class RandomFile {

    private static final int BLOCK = 1 << 20;

    private RandomFile() {}

    static Path write(Path file, long bytes) throws IOException {
        byte[] block = new byte[BLOCK];
        Random random = new Random(1_982);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (long written = 0; written < bytes; written += BLOCK) {
                random.nextBytes(block);
                out.write(block, 0, (int) Math.min(BLOCK, bytes - written));
            }
        }
        return file;
    }
}

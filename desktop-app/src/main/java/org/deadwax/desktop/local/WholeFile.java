package org.deadwax.desktop.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;

/** Writes a file whole or not at all: who sends it on must never find half of it. */
public final class WholeFile {

    private static final int CHUNK = 64 * 1024;
    private static final long TOLD_EVERY = 1_000_000;

    private WholeFile() {}

    /**
     * Replaces what stands there. Waits for the disk; an interrupt ends it, and nothing is left behind.
     *
     * @param got told how many bytes are there, about once a megabyte
     */
    public static void write(Path file, InputStream bytes, LongConsumer got) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path next = Files.createTempFile(folder, ".deadwax", ".next");
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                copy(bytes, channel, got);
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void copy(InputStream bytes, FileChannel channel, LongConsumer got) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long all = 0;
        long told = 0;
        for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
            ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            all += read;
            if (all - told >= TOLD_EVERY) {
                told = all;
                got.accept(all);
            }
        }
    }
}

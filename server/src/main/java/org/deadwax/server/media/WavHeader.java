package org.deadwax.server.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * The length that a WAV claims. ffmpeg corrects it silently to what is there, and would not notice that the end is missing.
 * RIFF, and RF64/BW64 with its sizes in ds64 (EBU Tech 3306, ITU-R BS.2088).
 */
final class WavHeader {

    /** Programs write ten; a file that is nothing but chunks would keep us for hours. */
    private static final int MOST_CHUNKS = 10_000;

    private static final long UNKNOWN_32 = 0xFFFF_FFFFL;

    private WavHeader() {}

    /** Samples per channel; empty when the header does not tell, as programs write it that cannot go back. */
    static OptionalLong frames(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return frames(channel);
        } catch (EOFException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong frames(FileChannel channel) throws IOException {
        long at = 12;
        int blockAlign = 0;
        long longData = -1;
        for (int chunk = 0; chunk < MOST_CHUNKS; chunk++) {
            ByteBuffer head = read(channel, at, 8);
            String id = id(head);
            long size = Integer.toUnsignedLong(head.getInt());
            switch (id) {
                case "ds64" -> longData = read(channel, at + 8, 16).getLong(8);
                case "fmt " ->
                    blockAlign = Short.toUnsignedInt(read(channel, at + 8, 16).getShort(12));
                case "data" -> {
                    long bytes = size == UNKNOWN_32 ? longData : size;
                    return bytes <= 0 || blockAlign == 0 ? OptionalLong.empty() : OptionalLong.of(bytes / blockAlign);
                }
                default -> {}
            }
            at += 8 + size + (size & 1);
        }
        return OptionalLong.empty();
    }

    private static ByteBuffer read(FileChannel channel, long at, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException();
            }
        }
        return buffer.flip();
    }

    private static String id(ByteBuffer head) {
        byte[] four = new byte[4];
        head.get(four);
        return new String(four, StandardCharsets.ISO_8859_1);
    }
}

package org.deadwax.desktop.uploads;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file from which only tags are read: audio and pictures are skipped, and nothing long is taken for a tag. */
final class TagBytes implements AutoCloseable {

    private static final int LONGEST = 1 << 20;

    private final RandomAccessFile in;

    TagBytes(Path file) throws IOException {
        in = new RandomAccessFile(file.toFile(), "r");
    }

    long position() throws IOException {
        return in.getFilePointer();
    }

    long length() throws IOException {
        return in.length();
    }

    void seek(long to) throws IOException {
        in.seek(to);
    }

    int number() throws IOException {
        return in.readInt();
    }

    String word() throws IOException {
        return text(bytes(4, ByteOrder.BIG_ENDIAN), 4);
    }

    ByteBuffer bytes(long length, ByteOrder order) throws IOException {
        if (length < 0 || length > LONGEST) {
            throw new IOException("A block of " + length + " bytes is no tag.");
        }
        byte[] bytes = new byte[(int) length];
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(order);
    }

    static String text(ByteBuffer from, int length) {
        byte[] bytes = new byte[length];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

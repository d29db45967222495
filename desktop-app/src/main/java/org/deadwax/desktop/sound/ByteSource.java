package org.deadwax.desktop.sound;

import java.io.IOException;

/** Bytes of a file that may be far away, read at any place. */
public interface ByteSource extends AutoCloseable {

    long size();

    /**
     * Waits for the bytes.
     *
     * @return how many were read, at least 1; −1 at the end
     */
    int read(long at, byte[] into, int offset, int length) throws IOException;

    /** @throws IOException also when the file ends before */
    default byte[] bytes(long at, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            int read = read(at + done, bytes, done, length - done);
            if (read < 0) {
                throw new IOException("The file ends at " + size() + " bytes, and more was expected.");
            }
            done += read;
        }
        return bytes;
    }

    @Override
    default void close() {}
}

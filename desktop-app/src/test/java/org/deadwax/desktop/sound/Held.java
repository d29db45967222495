package org.deadwax.desktop.sound;

import java.io.IOException;
import java.io.InputStream;

/** A file in memory, given in small pieces as a network would; counts what was asked of it. */
public final class Held implements ByteSource {

    private static final int PIECE = 7_777;

    private final byte[] bytes;
    long read;
    boolean closed;

    public Held(byte[] bytes) {
        this.bytes = bytes;
    }

    static Held resource(String name) {
        try (InputStream in = Held.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError(name + " is missing");
            }
            return new Held(in.readAllBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long at, byte[] into, int offset, int length) {
        if (at >= bytes.length) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, PIECE), bytes.length - at);
        System.arraycopy(bytes, (int) at, into, offset, count);
        read += count;
        return count;
    }

    @Override
    public void close() {
        closed = true;
    }
}

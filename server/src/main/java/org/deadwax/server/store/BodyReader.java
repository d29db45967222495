package org.deadwax.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Reads one body into memory that is counted in {@link InFlight}. The memory follows what has come, not what was
 * announced: who announces 5 MB and sends none holds 16 KB.
 */
final class BodyReader implements AutoCloseable {

    private static final int FIRST = 16 * 1024;

    private final InFlight inFlight;
    private final int limit;
    private byte[] bytes = new byte[0];
    private int length;

    BodyReader(InFlight inFlight, int limit) {
        this.inFlight = inFlight;
        this.limit = limit;
    }

    enum Result {
        READ,
        TOO_LARGE,
        NO_ROOM
    }

    /** @param announced the Content-Length; -1 when none was sent */
    Result read(InputStream body, long announced) throws IOException {
        if (announced > limit) {
            return Result.TOO_LARGE;
        }
        int first = announced < 0 ? FIRST : (int) Math.min(announced, FIRST);
        if (!grow(first)) {
            return Result.NO_ROOM;
        }
        while (true) {
            int read = length == bytes.length ? -2 : body.read(bytes, length, bytes.length - length);
            if (read == -1) {
                return Result.READ;
            }
            if (read > 0) {
                length += read;
                if (length == announced) {
                    return Result.READ;
                }
                continue;
            }
            int next = body.read();
            if (next == -1) {
                return Result.READ;
            }
            if (length == limit) {
                return Result.TOO_LARGE;
            }
            int wanted = Math.max(FIRST, Math.min(limit, length * 2));
            if (!grow(announced < 0 ? wanted : (int) Math.min(announced, wanted))) {
                return Result.NO_ROOM;
            }
            bytes[length++] = (byte) next;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** What unpacking made of the body takes the place of what was sent. */
    boolean replace(byte[] unpacked) {
        int more = Math.max(0, unpacked.length - bytes.length);
        if (!inFlight.take(more)) {
            return false;
        }
        if (unpacked.length < bytes.length) {
            inFlight.release(bytes.length - unpacked.length);
        }
        bytes = unpacked;
        length = unpacked.length;
        return true;
    }

    @Override
    public void close() {
        inFlight.release(bytes.length);
        bytes = new byte[0];
        length = 0;
    }

    private boolean grow(int size) {
        int more = size - bytes.length;
        if (!inFlight.take(more)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }
}

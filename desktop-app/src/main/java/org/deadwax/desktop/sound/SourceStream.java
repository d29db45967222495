package org.deadwax.desktop.sound;

import java.io.IOException;
import java.io.InputStream;

/** A source from some byte on, as a stream. */
final class SourceStream extends InputStream {

    private final ByteSource source;
    private final byte[] buffer = new byte[1 << 14];
    private long at;
    private int from;
    private int to;

    SourceStream(ByteSource source, long at) {
        this.source = source;
        this.at = at;
    }

    @Override
    public int read() throws IOException {
        return fill() ? buffer[from++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int read = Math.min(length, to - from);
        System.arraycopy(buffer, from, into, offset, read);
        from += read;
        return read;
    }

    private boolean fill() throws IOException {
        if (from < to) {
            return true;
        }
        int read = source.read(at, buffer, 0, buffer.length);
        from = 0;
        to = Math.max(0, read);
        at += to;
        return read > 0;
    }
}

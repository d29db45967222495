package org.deadwax.server.charts.plugin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an error after so many bytes. */
final class CountedInput extends FilterInputStream {

    /** More than was agreed. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private long left;

    CountedInput(InputStream in, long most) {
        super(in);
        this.left = most;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int read = in.read(to, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}

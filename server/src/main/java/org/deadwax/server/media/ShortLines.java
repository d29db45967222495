package org.deadwax.server.media;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of which somebody else decides how long they are: what is beyond a reader's patience is dropped. */
final class ShortLines implements AutoCloseable {

    private static final int LONGEST = 2_000;

    private final Reader reader;

    ShortLines(InputStream stream) {
        this.reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** @return null at the end */
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int read = reader.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n'; read = reader.read()) {
            if (line.length() < LONGEST && read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

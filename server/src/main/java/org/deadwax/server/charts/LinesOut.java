package org.deadwax.server.charts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Cuts a file's bytes into lines as they come. */
final class LinesOut extends OutputStream {

    /** Takes a line without its end. */
    @FunctionalInterface
    interface Reader {

        void line(String text) throws IOException;
    }

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Reader reader;

    LinesOut(Reader reader) {
        this.reader = reader;
    }

    @Override
    public void write(int b) throws IOException {
        if (b != '\n') {
            line.write(b);
            return;
        }
        String text = line.toString(StandardCharsets.UTF_8);
        reader.line(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        line.reset();
    }
}

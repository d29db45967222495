package org.deadwax.server.platform;

import org.jspecify.annotations.Nullable;

/** The server cannot start; the message is the one line that the operator reads, with the way out. */
public final class CannotStart extends RuntimeException {

    private final String line;

    public CannotStart(String line) {
        this(line, null);
    }

    public CannotStart(String line, @Nullable Throwable cause) {
        super(line, cause);
        this.line = line;
    }

    @Override
    public String getMessage() {
        return line;
    }
}

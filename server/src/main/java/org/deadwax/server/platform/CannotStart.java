package org.deadwax.server.platform;

import org.jspecify.annotations.Nullable;

/** The server cannot start; the message is the one line that the operator reads, with the way out. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String line) {
        super(line);
    }

    public CannotStart(String line, @Nullable Throwable cause) {
        super(line, cause);
    }
}

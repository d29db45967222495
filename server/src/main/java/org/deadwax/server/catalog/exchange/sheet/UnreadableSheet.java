package org.deadwax.server.catalog.exchange.sheet;

/** A file that cannot be read as a table. The message is for people and names the way out. */
public final class UnreadableSheet extends RuntimeException {

    public UnreadableSheet(String message) {
        super(message);
    }

    UnreadableSheet(String message, Throwable cause) {
        super(message, cause);
    }
}

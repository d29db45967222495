package org.deadwax.server.catalog.exchange.ern;

/** A file that is no ERN message which can be read. The message is for people and names the way out. */
public final class UnreadableMessage extends RuntimeException {

    UnreadableMessage(String message) {
        super(message);
    }

    UnreadableMessage(String message, Throwable cause) {
        super(message, cause);
    }
}

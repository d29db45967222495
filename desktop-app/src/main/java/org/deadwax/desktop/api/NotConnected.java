package org.deadwax.desktop.api;

import java.io.IOException;

/** No answer from the server: it is away, too slow, or the network is. What was being done can be tried again. */
public final class NotConnected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param server its address, for the sentence */
    public NotConnected(String server, IOException cause) {
        super("No answer from " + server + ": " + reason(cause), cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case java.net.ConnectException refused -> "nothing listens there.";
            case java.net.UnknownHostException unknown -> "no such host.";
            case java.net.SocketTimeoutException slow -> "it took too long.";
            default -> cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        };
    }
}

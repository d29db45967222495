package org.deadwax.desktop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;

/** One connection for each server that was asked for. Thread-safe. */
final class Servers {

    private final Map<String, Connection> asked = new ConcurrentHashMap<>();

    /**
     * Not on the FX thread the first time: an HTTP client reads the certificates of the machine when it is made.
     *
     * @throws IllegalArgumentException when that is no address
     */
    Connection to(String server) {
        return asked.computeIfAbsent(server, Connection::new);
    }

    DeadwaxApi api(String server) {
        return to(server).api();
    }

    /** Its threads are gone then: signing in there again makes another one. */
    void shutDown(Connection connection) {
        asked.values().remove(connection);
        connection.shutDown();
    }
}

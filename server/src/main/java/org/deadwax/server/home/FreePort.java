package org.deadwax.server.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.deadwax.server.platform.CannotStart;

/** Ports of this machine. */
public final class FreePort {

    private FreePort() {}

    /** One that nobody listens on now. */
    public static int find() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** @param port of the web server; 0 is never taken */
    static void refuseTaken(int port) {
        if (port > 0 && !isFree(port)) {
            throw new CannotStart(
                    "Port " + port + " is taken by another program. Stop that, or set DEADWAX_PORT to a free one.");
        }
    }

    /** Whether nobody listens on it, on any address. */
    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}

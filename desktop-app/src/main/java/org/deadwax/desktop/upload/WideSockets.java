package org.deadwax.desktop.upload;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that write a quarter of a megabyte at a time. OkHttp hands over 8 KiB pieces, and a call to the system for each
 * costs more than all the hashing.
 */
final class WideSockets extends SocketFactory {

    private static final int WIDTH = 1 << 18;

    private static final class WideSocket extends Socket {

        private @Nullable OutputStream wide;

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            OutputStream known = wide;
            if (known == null) {
                known = new BufferedOutputStream(super.getOutputStream(), WIDTH);
                wide = known;
            }
            return known;
        }
    }

    @Override
    public Socket createSocket() {
        return new WideSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("OkHttp connects by itself.");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("OkHttp connects by itself.");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("OkHttp connects by itself.");
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("OkHttp connects by itself.");
    }
}

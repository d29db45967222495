package org.deadwax.server.charts.sftp;

import org.deadwax.model.ChannelSecret;
import org.jspecify.annotations.Nullable;

/**
 * A login at a server, whose key a person has confirmed.
 *
 * @param hostKey "SHA256:…"; null before that
 */
public record SftpLogin(
        String host,
        int port,
        String user,
        ChannelSecret secret,
        @Nullable String hostKey) {

    String server() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return "SftpLogin[" + user + "@" + server() + "]";
    }
}

package org.deadwax.server.charts.sftp;

import java.net.SocketAddress;
import java.security.PublicKey;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.jspecify.annotations.Nullable;

/** Lets in one key only, and remembers which one was shown. */
final class KnownServer implements ServerKeyVerifier {

    private final @Nullable String pinned;
    private volatile @Nullable String shown;
    private volatile String algorithm = "";

    KnownServer(@Nullable String pinned) {
        this.pinned = pinned;
    }

    @Override
    public boolean verifyServerKey(ClientSession session, SocketAddress address, PublicKey key) {
        String fingerprint = KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
        shown = fingerprint;
        algorithm = KeyUtils.getKeyType(key);
        return fingerprint != null && fingerprint.equals(pinned);
    }

    /** Null while no server has answered. */
    @Nullable
    String shown() {
        return shown;
    }

    String algorithm() {
        return algorithm;
    }

    /** Null when the key was the right one, or none was shown. */
    @Nullable
    SftpTrouble refused(String server) {
        String fingerprint = shown;
        if (fingerprint == null || fingerprint.equals(pinned)) {
            return null;
        }
        return SftpTrouble.standing(
                pinned == null
                        ? "The key of " + server + " has not been confirmed. It shows " + fingerprint
                                + "; compare it with what the compiler says, and confirm it."
                        : "The server " + server + " shows another key than the one that was confirmed: " + fingerprint
                                + " instead of " + pinned + ". Nothing was sent. Ask the compiler whether it has a new"
                                + " key, and confirm that one.");
    }
}

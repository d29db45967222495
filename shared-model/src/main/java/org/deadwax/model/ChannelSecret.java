package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * What proves a login: a password, or a private key. It goes to the server and never comes back.
 *
 * @param privateKey OpenSSH or PEM text; null for a password
 * @param passphrase of that key; null when it has none
 */
public record ChannelSecret(
        @Nullable String password,
        @Nullable String privateKey,
        @Nullable String passphrase) {

    @Override
    public String toString() {
        return "ChannelSecret[" + (privateKey != null ? "key" : password != null ? "password" : "none") + "]";
    }
}

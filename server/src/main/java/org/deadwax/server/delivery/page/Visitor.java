package org.deadwax.server.delivery.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/**
 * Who clicks: one browser in one network. No cookie is set, so nobody has to be asked.
 *
 * @param address of the nearest hop that is no trusted proxy
 */
record Visitor(String address, String browser) {

    /** Says nothing to who does not know both. */
    byte[] session(UUID deliveryId) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((deliveryId + "\n" + address + "\n" + browser).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}

package org.deadwax.server.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Base64 of HMAC-SHA256 over the bytes that were sent. A new secret takes up to an hour to be used everywhere, so the old
 * one counts as well. shopify.dev "Verify deliveries", read 2026-11.
 */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    /** Set up once; cloning one costs a tenth of looking it up. */
    private final List<Mac> keyed = new ArrayList<>();

    WebhookSignature(List<String> secrets) {
        try {
            for (String secret : secrets) {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
                keyed.add(mac);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM + ".", e);
        }
    }

    boolean canVerify() {
        return !keyed.isEmpty();
    }

    /** Takes the same time wherever the signature differs. */
    boolean fits(String header, byte[] body, int length) {
        byte[] claimed;
        try {
            claimed = Base64.getDecoder().decode(header.strip());
        } catch (IllegalArgumentException e) {
            return false;
        }
        boolean fits = false;
        for (Mac mac : keyed) {
            fits |= MessageDigest.isEqual(sign(mac, body, length), claimed);
        }
        return fits;
    }

    private static byte[] sign(Mac keyed, byte[] body, int length) {
        try {
            Mac mac = (Mac) keyed.clone();
            mac.update(body, 0, length);
            return mac.doFinal();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own HMAC can be cloned.", e);
        }
    }
}

package org.deadwax.server.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what must be read again, as a login at somebody else's server, in the database without letting it be read there:
 * AES-256-GCM, a fresh nonce each time. What is sealed for one purpose does not open for another.
 */
public final class SecretBox {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Supplier<String> secret;
    private final Supplier<@Nullable String> other;
    private @Nullable SecretKeySpec key;

    /** @param secret any text that nobody guesses; asked for when it is first needed */
    public SecretBox(Supplier<String> secret) {
        this(secret, () -> null);
    }

    /** @param other while the key is being changed, the one that some may be sealed with; gives null otherwise */
    public SecretBox(Supplier<String> secret, Supplier<@Nullable String> other) {
        this.secret = secret;
        this.other = other;
    }

    /** @param purpose whose it is and what for; the same is needed to open it */
    public byte[] seal(String text, String purpose) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key(), nonce, purpose);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, whole, nonce.length, sealed.length);
            return whole;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /**
     * What nobody can make who has not this key, and the same each time: HMAC-SHA-256.
     *
     * @param purpose marks of one purpose are none of another
     */
    public byte[] mark(String text, String purpose) {
        try {
            return mark(key(), text, purpose);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    /** Whether this key made it, or the one before while it is being changed. */
    public boolean marked(byte[] mark, String text, String purpose) {
        try {
            String second = other.get();
            return MessageDigest.isEqual(mark, mark(key(), text, purpose))
                    || (second != null && MessageDigest.isEqual(mark, mark(key(second), text, purpose)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private static byte[] mark(SecretKeySpec key, String text, String purpose) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
        mac.update(purpose.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalStateException when it was sealed with another key or for another purpose, or was tampered with */
    public String open(byte[] sealed, String purpose) {
        try {
            return open(key(), sealed, purpose);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            String second = other.get();
            if (second != null) {
                try {
                    return open(key(second), sealed, purpose);
                } catch (GeneralSecurityException | IllegalArgumentException neither) {
                    // said below
                }
            }
            throw new IllegalStateException(
                    "A stored secret does not open with this installation's key. Set DEADWAX_SECRET_KEY to the one it was"
                            + " stored with, or enter the secret again.");
        }
    }

    private static String open(SecretKeySpec key, byte[] sealed, String purpose) throws GeneralSecurityException {
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), purpose);
        return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized SecretKeySpec key() throws GeneralSecurityException {
        if (key == null) {
            key = key(secret.get());
        }
        return key;
    }

    private static SecretKeySpec key(String secret) throws GeneralSecurityException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        return new SecretKeySpec(hash, "AES");
    }
}

package org.deadwax.server.store.connect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** 256 bits that nobody guesses, of which only the hash is kept. */
record Once(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static Once make() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Once(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    byte[] hash() {
        return hash(text);
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static boolean same(String text, byte @Nullable [] hash) {
        return hash != null && MessageDigest.isEqual(hash(text), hash);
    }

    @Override
    public String toString() {
        return "Once";
    }
}

package org.deadwax.server.account;

import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that only the device keeps: here is only their hash, which needs no salt, being of that many bits. */
record SessionToken(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionToken create() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] sha256() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "SessionToken[]";
    }
}

package org.deadwax.server.account;

import java.security.SecureRandom;
import java.util.Base64;

/** 128 random bits that only the invited person holds, and whoever invited them once; here is only their hash. */
record InvitationCode(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    static InvitationCode create() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new InvitationCode(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    byte[] sha256() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "InvitationCode[]";
    }
}

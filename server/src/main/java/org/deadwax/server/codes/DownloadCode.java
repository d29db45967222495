package org.deadwax.server.codes;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.platform.SecretBox;

/**
 * A code as it stands on a card, "7KQF-2MXD-9RTA-HWBC": sixteen of thirty letters and figures, none of which looks like another
 * (no 0 O, 1 I L, U V). 30^16 is 78 bits: more than can be tried at the page, and more than can be hashed by whoever holds the
 * database.
 */
record DownloadCode(String text) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final String PURPOSE = "download code";

    /** The same each time, for whoever holds the key. */
    static DownloadCode of(SecretBox secrets, UUID batch, int n) {
        BigInteger bits = new BigInteger(1, secrets.mark(batch + "/" + n, PURPOSE));
        BigInteger base = BigInteger.valueOf(LETTERS.length());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            BigInteger[] next = bits.divideAndRemainder(base);
            text.append(LETTERS.charAt(next[1].intValue()));
            bits = next[0];
        }
        return new DownloadCode(text.toString());
    }

    /** Small letters, blanks and other dashes are as good. Empty when it can be no code. */
    static Optional<DownloadCode> typed(String text) {
        String bare = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        if (bare.length() != LENGTH || bare.chars().anyMatch(letter -> LETTERS.indexOf(letter) < 0)) {
            return Optional.empty();
        }
        return Optional.of(new DownloadCode(bare.replaceAll("(.{4})(?=.)", "$1-")));
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** It opens music. */
    @Override
    public String toString() {
        return "DownloadCode[]";
    }
}

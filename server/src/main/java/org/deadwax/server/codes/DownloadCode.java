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
 * A code as it stands on a card, "7KQF-2MXD-9RTA-HWBC": sixteen of 27 letters and figures, none of which looks like another: what
 * looks like one of them and is typed for it (0 or O for Q, 2 for Z, 5 for S, 8 for B, U for V) is taken for it. 27^16 is 76
 * bits: more than can be tried at the page, and more than can be hashed by whoever holds the database.
 */
record DownloadCode(String text) {

    private static final String LETTERS = "34679ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String TYPED = "0O258U";
    private static final String MEANT = "QQZSBV";
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
        for (int i = 0; i < TYPED.length(); i++) {
            bare = bare.replace(TYPED.charAt(i), MEANT.charAt(i));
        }
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

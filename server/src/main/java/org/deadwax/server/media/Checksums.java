package org.deadwax.server.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** SHA-256 in the two writings that occur: hex for a whole file, base64 for a part, as S3 has it. */
final class Checksums {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    private Checksums() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static void requireHex(String field, @Nullable String value) {
        if (value == null || !HEX.matcher(value).matches()) {
            throw ProblemException.invalid(field, "A fingerprint is SHA-256 in 64 lower-case hex digits.");
        }
    }

    static void requireBase64(String field, String value) {
        try {
            if (value != null && value.length() == 44 && Base64.getDecoder().decode(value).length == 32) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw ProblemException.invalid(field, "A part's checksum is SHA-256 in base64.");
    }

    /** What S3 calls composite: the SHA-256 of the parts' SHA-256, and how many they are. */
    static String composite(List<String> partsBase64) {
        MessageDigest digest = sha256();
        partsBase64.forEach(part -> digest.update(Base64.getDecoder().decode(part)));
        return Base64.getEncoder().encodeToString(digest.digest()) + "-" + partsBase64.size();
    }
}

package org.deadwax.server.store.connect;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request that Shopify signed: without hmac and signature, sorted, joined, in hex. shopify.dev
 * "Authorization code grant", read 2026-11.
 */
final class SignedQuery {

    private static final String ALGORITHM = "HmacSHA256";

    private SignedQuery() {}

    /** Empty when a key comes twice, the signature is missing, or none of the secrets made it. */
    static Optional<Map<String, String>> read(@Nullable String rawQuery, List<String> secrets) {
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : rawQuery == null ? new String[0] : rawQuery.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            String key = decoded(parts[0]);
            String value = parts.length < 2 ? "" : decoded(parts[1]);
            if (key == null || value == null || parameters.put(key, value) != null) {
                return Optional.empty();
            }
        }
        String claimed = parameters.remove("hmac");
        parameters.remove("signature");
        if (claimed == null) {
            return Optional.empty();
        }
        byte[] text = parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        boolean fits = false;
        for (String secret : secrets) {
            byte[] made = HexFormat.of().formatHex(hmac(text, secret)).getBytes(StandardCharsets.US_ASCII);
            fits |= MessageDigest.isEqual(made, claimed.getBytes(StandardCharsets.UTF_8));
        }
        return fits ? Optional.of(parameters) : Optional.empty();
    }

    /** A space is %20, never +. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static byte[] hmac(byte[] text, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}

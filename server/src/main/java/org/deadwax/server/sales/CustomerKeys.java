package org.deadwax.server.sales;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deadwax.server.sales.BuyerFact.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what a buyer says about themselves the keys by which they are known again: HMAC-SHA-256 with a secret of this
 * installation, so that nobody who holds the database can try addresses until one fits. What is written in several ways is
 * brought to one before, see {@link Normal}.
 */
public final class CustomerKeys {

    private static final String ALGORITHM = "HmacSHA256";
    /** Half of the hash: two of a billion keys are the same by chance once in 10^20. */
    private static final int BYTES = 16;

    private final SecretKeySpec secret;

    /** @throws IllegalArgumentException when it is empty */
    public CustomerKeys(String secret) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** Each begins with what it is of: e-mail, shipping address, billing address, IP. */
    CustomerFact of(BuyerFact buyer) {
        List<String> keys = new ArrayList<>();
        ofEmail(buyer.email()).ifPresent(keys::add);
        address("s", buyer.shipping()).ifPresent(keys::add);
        address("b", buyer.billing()).ifPresent(keys::add);
        Normal.ip(buyer.ip()).map(ip -> key("i", ip)).ifPresent(keys::add);
        return new CustomerFact(buyer.orderId(), keys);
    }

    /** By which orders of one address are known; empty when it is none. */
    public Optional<String> ofEmail(@Nullable String email) {
        return Normal.email(email).map(normal -> key("e", normal));
    }

    /** By which another server notices that it has another secret. */
    String fingerprint() {
        return key("", "deadwax");
    }

    private Optional<String> address(String kind, @Nullable PostalAddress address) {
        return Normal.address(address).map(normal -> key(kind, normal));
    }

    private String key(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            byte[] hash = mac.doFinal((kind + ":" + text).getBytes(StandardCharsets.UTF_8));
            return kind + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.deadwax.server.orders;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.deadwax.server.delivery.Deliveries;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.SecretBox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The link on a store's thank-you and order-status page, for buyers without an address and for those who do not wait for mail.
 * The store signs the order's number with a key of its own; that key is made of the installation's and kept nowhere.
 */
@Component
public class ThankYou {

    private final SecretBox secrets;
    private final Deliveries deliveries;
    private final Installation installation;
    private final TransactionTemplate transactions;

    ThankYou(SecretBox secrets, Deliveries deliveries, Installation installation, TransactionTemplate transactions) {
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.installation = installation;
        this.transactions = transactions;
    }

    /** What goes into the store's order-status page and its confirmation mail, in Shopify's Liquid. */
    public String snippet(UUID store) {
        return "<a href=\"" + installation.publicUrl().toString().replaceAll("/+$", "") + "/o/" + store
                + "/{{ order.id }}/{{ order.id | hmac_sha256: '" + key(store) + "' }}\">Download your music</a>";
    }

    /** @return whether the store signed it */
    public boolean signed(UUID store, long order, String signature) {
        return MessageDigest.isEqual(
                sign(store, order).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty while the order is not here yet, or holds nothing to download. */
    public Optional<URI> page(UUID store, long order) {
        return deliveries
                .find(store, order)
                .map(delivery -> CurrentLabel.in(
                        delivery.labelId(),
                        () -> Objects.requireNonNull(
                                transactions.execute(status -> deliveries.link(delivery.labelId(), delivery.id())))));
    }

    String sign(UUID store, long order) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(store).getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(String.valueOf(order).getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
        }
    }

    private String key(UUID store) {
        return HexFormat.of().formatHex(secrets.mark(store.toString(), "thank-you page"));
    }
}
